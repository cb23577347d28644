import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadNodeClassifier } from '../../src/recognition/load-node-classifier.ts';
import { resolveNodePath } from '../../src/reader/resolve-node-path.ts';
import { READER_MODELS } from '../../src/reader/reader-models.ts';
import { runNodeCommand } from '../../src/reader/run-node-command.ts';
import { readRgbaPicture } from '../../src/training/data/read-rgba-picture.ts';
import { readBoxLabels } from '../../src/training/measure/read-box-labels.ts';
import { loadOpenCvNode } from '../../src/vision/load-opencv-node.ts';
import { measureHeld } from './lattice/measure-held.ts';

const HELP = `Tells whether the truth is among what the net is asked:

  npm run --silent bench:lattice -- FOLDER [--every N] [--missed]

FOLDER holds pictures and labels.tsv: a line of headings (file, lines, boxes), then a line a picture: file, tab, its digits,
tab, a box x,y,w,h for each with semicolons between. Prints one line of JSON:

  digits      true digits
  held        share of them whose box a candidate that the net scored matches, intersection over union at least 0.7
  candidates  candidates that the net scored, for each true digit
  strings     share of the pictures of which all digits are held

--every N takes every Nth picture; --missed lists the digits that are not held.`;

await runNodeCommand('bench:lattice', main);

async function main(): Promise<number> {
  const parsed = parseFlags();
  if (parsed instanceof Error) return fail(`${parsed.message}\n\n${HELP}`);
  const { positionals, values } = parsed;
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  if (positionals.length !== 1) return fail(`expected one folder, got ${positionals.length}\n\n${HELP}`);
  if (!/^[1-9]\d*$/.test(values.every)) return fail(`--every: expected a whole number from 1, got "${values.every}"`);
  const folder = resolveNodePath(positionals[0], 'bench:lattice');
  const labels = readBoxLabels(await readFile(join(folder, 'labels.tsv'), 'utf8'));
  if (!labels.ok) return fail(`${join(folder, 'labels.tsv')}: ${labels.error}`);
  const classifier = await loadNodeClassifier(READER_MODELS.digits);
  if (!classifier.ok) return fail(classifier.error.message);
  const parts = { cv: await loadOpenCvNode(), classifier: classifier.value };
  let [digits, held, candidates, strings] = [0, 0, 0, 0];
  const chosen = labels.value.filter((_, index) => index % Number(values.every) === 0);
  for (const { file, text, boxes } of chosen) {
    const image = await readRgbaPicture(join(folder, file));
    if (!image.ok) return fail(image.error);
    const picture = await measureHeld(image.value, boxes, parts);
    digits += boxes.length;
    candidates += picture.candidates;
    held += picture.held.filter(Boolean).length;
    if (picture.held.every(Boolean)) strings++;
    if (!values.missed) continue;
    for (const [index, isHeld] of picture.held.entries()) {
      if (!isHeld) console.log(`${file}  ${text}  ${text[index]} at ${boxes[index].join(',')}`);
    }
  }
  parts.classifier.dispose();
  const share = (part: number, whole: number): number => Math.round((part / whole) * 10_000) / 10_000;
  const summary = { digits, held: share(held, digits), candidates: share(candidates, digits) };
  console.log(JSON.stringify({ ...summary, strings: share(strings, chosen.length) }));
  return 0;
}

function parseFlags() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        every: { type: 'string', default: '1' },
        missed: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function fail(message: string): number {
  console.error(`bench:lattice: ${message}`);
  return 2;
}
