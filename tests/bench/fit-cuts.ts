import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { SEAM_WEIGHTS } from '../../src/core/segmentation/seam-weights.ts';
import type { SeamFeatures } from '../../src/core/segmentation/describe-seam.ts';
import { resolveNodePath } from '../../src/reader/resolve-node-path.ts';
import { runNodeCommand } from '../../src/reader/run-node-command.ts';
import { readBoxLabels } from '../../src/training/measure/read-box-labels.ts';
import { loadOpenCvNode } from '../../src/vision/load-opencv-node.ts';
import { collectBoxedCuts } from './cuts/collect-boxed-cuts.ts';
import { collectDrawnCuts } from './cuts/collect-drawn-cuts.ts';
import type { CutSample } from './cuts/cut-sample.ts';
import { fitCutWeights } from './cuts/fit-cut-weights.ts';
import { scoreCuts } from './cuts/score-cuts.ts';

const HELP = `Fits what cuts between characters cost (src/core/segmentation/seam-weights.ts), and prints the weights:

  npm run --silent fit:cuts -- [--lines N] [--seed N] [--boxes FOLDER]

  --lines N       drawn lines of digits to fit to (1000); half as many of the next seed are the test
  --seed N        which lines by which hands (1)
  --boxes FOLDER  pictures with a labels.tsv of their strings and boxes: tested, never fitted to

Prints, for the weights in use and those fitted: the area under the ROC curve, and the mean −ln P of what is true.`;

await runNodeCommand('fit:cuts', main);

async function main(): Promise<number> {
  const flags = parseFlags();
  if (flags instanceof Error) return fail(`${flags.message}\n\n${HELP}`);
  if (flags.help) {
    console.log(HELP);
    return 0;
  }
  if (!/^[1-9]\d{0,5}$/.test(flags.lines)) return fail(`--lines: expected 1 to 999999, got "${flags.lines}"`);
  if (!/^\d{1,6}$/.test(flags.seed)) return fail(`--seed: expected a whole number, got "${flags.seed}"`);
  const [lines, seed] = [Number(flags.lines), Number(flags.seed)];
  const weights = fitCutWeights(collectDrawnCuts(seed, lines));
  console.log(JSON.stringify(weights, (_, value: unknown) => (typeof value === 'number' ? round(value) : value), 2));
  const tests = [{ name: `drawn, seed ${seed + 1}`, samples: collectDrawnCuts(seed + 1, Math.ceil(lines / 2)) }];
  if (flags.boxes !== undefined) tests.push({ name: flags.boxes, samples: await collectFolder(flags.boxes) });
  for (const { name, samples } of tests) {
    console.log(`${name}: in use ${describe(samples, SEAM_WEIGHTS)}; fitted ${describe(samples, weights)}`);
  }
  return 0;
}

function parseFlags() {
  try {
    return parseArgs({
      options: {
        lines: { type: 'string', default: '1000' },
        seed: { type: 'string', default: '1' },
        boxes: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }).values;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** @throws Error on a folder without a labels.tsv that can be read, or a picture that can't be */
async function collectFolder(name: string): Promise<CutSample[]> {
  const folder = resolveNodePath(name, 'fit:cuts');
  const labels = readBoxLabels(await readFile(join(folder, 'labels.tsv'), 'utf8'));
  if (!labels.ok) throw new Error(`${name}/labels.tsv: ${labels.error}`);
  const cv = await loadOpenCvNode();
  const samples: CutSample[] = [];
  for (const { file, boxes } of labels.value) {
    const raw = sharp(join(folder, file)).rotate().ensureAlpha().raw();
    const { data, info } = await raw.toBuffer({ resolveWithObject: true });
    const image = { width: info.width, height: info.height, data: new Uint8ClampedArray(data) };
    samples.push(...collectBoxedCuts(cv, image, boxes));
  }
  return samples;
}

function describe(samples: readonly CutSample[], weights: SeamFeatures): string {
  const { cuts, parting, area, logLoss } = scoreCuts(samples, weights);
  return `area ${area.toFixed(4)}, −ln P ${logLoss.toFixed(4)} of ${cuts} cuts, ${parting} parting`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function fail(message: string): number {
  console.error(`fit:cuts: ${message}`);
  return 2;
}
