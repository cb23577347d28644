import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import type { Grammar } from '../../src/core/formats/grammar.ts';
import type { ArcWeights } from '../../src/core/lattice/arc-features.ts';
import { ARC_WEIGHTS } from '../../src/core/lattice/arc-weights.ts';
import { findBestStrings } from '../../src/core/lattice/find-best-strings.ts';
import { unrollGrammar } from '../../src/core/lattice/unroll-grammar.ts';
import { weighArcs } from '../../src/core/lattice/weigh-arcs.ts';
import { resolveNodePath } from '../../src/reader/resolve-node-path.ts';
import { runNodeCommand } from '../../src/reader/run-node-command.ts';
import { loadNodeClassifier } from '../../src/recognition/load-node-classifier.ts';
import { readBoxLabels } from '../../src/training/measure/read-box-labels.ts';
import { loadOpenCvNode } from '../../src/vision/load-opencv-node.ts';
import { photographScene } from '../fixtures/sheet/photograph-scene.ts';
import { collectLattices, type BoxedPicture } from './lattice/collect-lattices.ts';
import { drawVariedScene } from './lattice/draw-varied-scene.ts';
import { fitArcWeights, scoreTruth } from './lattice/fit-arc-weights.ts';
import type { LatticeSample } from './lattice/lattice-sample.ts';

const HELP = `Fits the weights of the path search (src/core/lattice/arc-weights.ts) for a net, and prints them:

  npm run fit:lattice -- [--boxes FOLDER] [--drawn N] [--model NAME] [--steps N]

  --boxes FOLDER  pictures with a labels.tsv of their strings and boxes: every second one is fitted to, the rest tested
  --drawn N       pictures of its own making, split in the same way
  --model NAME    folder under models; inklens where absent
  --steps N       of the fit; 35 where absent

Prints, for each half before and after: strings right of those that were found as lines, and lines without writing left out.`;

/** Strings less likely than this before the fit have a cut missing; they would teach it only to believe the unlikely. ln P */
const HOPELESS = -7;
/** How strongly the fit is held to where it starts from. */
const HOLD = 0.01;
const SEED = 11;

const ANYTHING: Grammar = { start: 0, next: () => 0, isFinal: () => true };

await runNodeCommand('fit:lattice', main);

async function main(): Promise<number> {
  const flags = parseFlags();
  if (flags instanceof Error) return fail(`${flags.message}\n\n${HELP}`);
  if (flags.help) {
    console.log(HELP);
    return 0;
  }
  const counts = [flags.drawn, flags.steps];
  if (counts.some((count) => !/^\d+$/.test(count))) return fail(`expected whole numbers, got ${counts.join(', ')}`);
  if (flags.boxes === undefined && flags.drawn === '0')
    return fail(`expected --boxes or --drawn, got neither\n\n${HELP}`);
  const classifier = await loadNodeClassifier(flags.model);
  if (!classifier.ok) return fail(classifier.error.message);
  const parts = { cv: await loadOpenCvNode(), classifier: classifier.value };
  const halves: [LatticeSample[], LatticeSample[]] = [[], []];
  let index = 0;
  for await (const picture of pictures(flags.boxes, Number(flags.drawn))) {
    halves[index++ % 2].push(...(await collectLattices(picture, parts)));
  }
  const [tested, fitted] = halves;
  const hopeful = fitted.filter((sample) => scoreTruth(sample, ARC_WEIGHTS) > HOPELESS);
  const { weights } = fitArcWeights(hopeful, ARC_WEIGHTS, { steps: Number(flags.steps), hold: HOLD });
  console.log(JSON.stringify(weights, (_, value: unknown) => (typeof value === 'number' ? round(value) : value), 2));
  for (const [name, half] of [
    ['fitted', fitted],
    ['tested', tested],
  ] as const)
    // prettier-ignore
    console.log(`${name}: before ${count(half, ARC_WEIGHTS)}, after ${count(half, weights)}`);
  return 0;
}

function parseFlags() {
  try {
    return parseArgs({
      options: {
        boxes: { type: 'string' },
        drawn: { type: 'string', default: '0' },
        model: { type: 'string', default: 'inklens' },
        steps: { type: 'string', default: '35' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }).values;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** @throws Error on a folder without a labels.tsv that can be read, or a picture that can't be */
async function* pictures(boxes: string | undefined, drawn: number): AsyncGenerator<BoxedPicture> {
  if (boxes !== undefined) {
    const folder = resolveNodePath(boxes, 'fit:lattice');
    const labels = readBoxLabels(await readFile(join(folder, 'labels.tsv'), 'utf8'));
    if (!labels.ok) throw new Error(`${boxes}/labels.tsv: ${labels.error}`);
    for (const { file, text, boxes: places } of labels.value) {
      const raw = sharp(join(folder, file)).rotate().ensureAlpha().raw();
      const { data, info } = await raw.toBuffer({ resolveWithObject: true });
      const image = { width: info.width, height: info.height, data: new Uint8ClampedArray(data) };
      yield { name: file, image, characters: places.map((box, at) => ({ text: text[at], box })) };
    }
  }
  for (let index = 0; index < drawn; index++) {
    const { image, lines } = await photographScene(drawVariedScene(SEED, index));
    yield { name: `drawn ${index}`, image, characters: lines.flatMap(({ characters }) => characters) };
  }
}

function count(samples: readonly LatticeSample[], weights: ArcWeights): string {
  const share = (some: readonly LatticeSample[]): string => {
    const right = some.filter(({ nodes, arcs, truth }) => {
      const lattice = { nodes, arcs: weighArcs(arcs, weights) };
      return findBestStrings(unrollGrammar(lattice, ANYTHING), 1).at(0)?.text === truth;
    });
    return `${right.length}/${some.length}`;
  };
  const written = samples.filter(({ truth }) => truth !== '');
  return `${share(written)} strings, ${share(samples.filter(({ truth }) => truth === ''))} left out`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function fail(message: string): number {
  console.error(`fit:lattice: ${message}`);
  return 2;
}
