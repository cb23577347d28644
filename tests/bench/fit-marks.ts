import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { format } from 'prettier';
import { isMark, MARKS } from '../../src/core/formats/mark.ts';
import { MARK_FEATURES } from '../../src/core/marks/measure-mark.ts';
import { expandFeatures, MARK_CLASSES } from '../../src/core/marks/score-marks.ts';
import { collectMarkSamples, type MarkSample } from './marks/collect-mark-samples.ts';
import { fitSoftmax } from './marks/fit-softmax.ts';

// Fits how punctuation is told from characters, on lines of generated hands: `npm run fit:marks`. Writes src/core/marks/mark-weights.ts and
// prints how often hands that it did not learn from are told right.

const TARGET = new URL('../../src/core/marks/mark-weights.ts', import.meta.url);
const HANDS = 700;
const LEAST_HANDS = 20; // fewer need not write every mark
const TEST_HANDS = 200;
/** How much runs count in the fit: half of all are marks, each as often as the others, and what is none is above all one of the digits. */
const MARKS_SHARE = 0.5;
const DIGITS_SHARE = 0.3;
const LETTERS_SHARE = 0.05;
const PARTS_SHARE = 0.02; // dots and bars of marks that have two
const REST_SHARE = 0.13; // parts of characters, several of them, dirt

const HELP = `npm run fit:marks -- [options]

  --hands N   fit on the lines of so many generated hands, ${LEAST_HANDS} at least (default ${HANDS})
  --dry-run   print how well marks are told, write nothing
  --help
`;

const options = readOptions();
const seeds = (from: number, count: number): number[] => Array.from({ length: count }, (_, i) => from + i);
const round = (value: number): number => Number(value.toPrecision(4));

const samples = collectMarkSamples(seeds(1, options.hands));
const centres = MARK_FEATURES.map((_, i) => round(mean(samples.map(({ features }) => features[i]))));
const scales = MARK_FEATURES.map((_, i) =>
  round(Math.sqrt(mean(samples.map(({ features }) => (features[i] - centres[i]) ** 2)))),
);
const expand = ({ features }: MarkSample): number[] => expandFeatures(features, centres, scales);
const groups = samples.map(groupOf);
const counts = new Map<string, number>();
for (const { name } of groups) counts.set(name, (counts.get(name) ?? 0) + 1);
const weights = fitSoftmax({
  inputs: samples.map(expand),
  labels: samples.map(({ label }) => label),
  weights: groups.map(({ name, share }) => share / (counts.get(name) ?? 1)),
  classes: MARK_CLASSES.length,
}).map((row) => row.map(round));

const source = `// Fitted by \`npm run fit:marks\`; do not edit.

/** Mean of each feature of \`MARK_FEATURES\`. */
export const MARK_CENTRES: readonly number[] = ${JSON.stringify(centres)};

/** Standard deviation of each feature. */
export const MARK_SCALES: readonly number[] = ${JSON.stringify(scales)};

/** For each of \`MARK_CLASSES\`, what \`expandFeatures\` gives is multiplied with. */
export const MARK_WEIGHTS: readonly (readonly number[])[] = ${JSON.stringify(weights)};
`;
if (!options.dryRun) {
  writeFileSync(TARGET, await format(source, { parser: 'typescript', singleQuote: true, printWidth: 120 }));
}

const test = collectMarkSamples(seeds(1_000_001, TEST_HANDS));
const table = MARK_CLASSES.map(() => MARK_CLASSES.map(() => 0));
for (const sample of test) {
  const input = expand(sample);
  const logits = weights.map((row) => row.reduce((sum, weight, i) => sum + weight * input[i], 0));
  if (!sample.whole) continue;
  table[sample.label][logits.indexOf(Math.max(...logits))]++;
}
console.log(
  `${samples.length} runs of ${options.hands} hands; told on ${test.length} runs of ${TEST_HANDS} other hands:`,
);
console.log(['true'.padEnd(6), ...MARK_CLASSES.map((name) => name.padStart(6)), ' right'].join(''));
table.forEach((row, label) => {
  const share = row[label] / row.reduce((a, b) => a + b, 0);
  const cells = row.map((count) => String(count).padStart(6));
  console.log([MARK_CLASSES[label].padEnd(6), ...cells, `${(100 * share).toFixed(1)} %`.padStart(9)].join(''));
});

/** Each digit and each mark is a group of its own, letters are one, and the rest is one. */
function groupOf({ text, whole }: MarkSample): { name: string; share: number } {
  if (!whole) return { name: 'part', share: PARTS_SHARE };
  if (isMark(text)) return { name: text, share: MARKS_SHARE / MARKS.length };
  if (text === '') return { name: 'rest', share: REST_SHARE };
  return /\d/.test(text) ? { name: text, share: DIGITS_SHARE / 10 } : { name: 'letter', share: LETTERS_SHARE };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Of the command line; prints and ends where there is nothing to fit: exit code 2 where it is wrong. */
function readOptions(): { hands: number; dryRun: boolean } {
  try {
    const flags = { hands: { type: 'string' }, 'dry-run': { type: 'boolean' }, help: { type: 'boolean' } } as const;
    const { values } = parseArgs({ options: flags });
    if (values.help) {
      process.stdout.write(HELP);
      process.exit(0);
    }
    const hands = Number(values.hands ?? HANDS);
    if (Number.isInteger(hands) && hands >= LEAST_HANDS) return { hands, dryRun: values['dry-run'] ?? false };
    throw new RangeError(`--hands: expected a whole number from ${LEAST_HANDS}, got "${values.hands ?? ''}"`);
  } catch (error) {
    process.stderr.write(`fit:marks: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(2);
  }
}
