import { parseArgs } from 'node:util';
import { ALPHABET } from '../core/alphabet.ts';
import { allows } from '../core/glyph-probabilities.ts';
import type { Glyph } from '../core/glyph.ts';
import { normaliseGlyph } from '../core/normalise-glyph.ts';
import { loadNodeClassifier } from '../recognition/load-node-classifier.ts';
import { DEFAULT_MODEL } from '../reader/default-model.ts';
import { readLabelledIdx } from './data/load-dataset.ts';
import { standLightOnDark } from './stand-light-on-dark.ts';

const HELP = `Measures a trained net, read from disk, on an IDX pair; prints {"n", "accuracy", "top3"}.

npm run evaluate -- --images FILE --labels FILE [flags]
  --classes digits|all   characters that the net may answer with   (all)
  --transposed           the images are stored transposed, as EMNIST's are
  --model NAME           folder under models/                      (${DEFAULT_MODEL})
  --json                 only the JSON, no words`;

const { values } = parseArgs({
  options: {
    images: { type: 'string' },
    labels: { type: 'string' },
    classes: { type: 'string', default: 'all' },
    transposed: { type: 'boolean', default: false },
    model: { type: 'string', default: DEFAULT_MODEL },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}
const { images, labels, classes } = values;
if (!images || !labels) fail(`expected --images FILE and --labels FILE\n\n${HELP}`);
if (classes !== 'digits' && classes !== 'all') fail(`--classes: expected digits or all, got "${classes}"`);

const set = await readLabelledIdx(images, labels, { transposed: values.transposed });
if (!set.ok) fail(set.error.message);
const { count, rows, columns } = set.value;
const format = classes === 'digits' ? 'digits' : 'text';
const strange = set.value.labels.find((label) => label >= ALPHABET.length || !allows(format, ALPHABET[label]));
if (strange !== undefined) fail(`${labels}: expected labels of --classes ${classes}, got ${strange}`);

const classifier = await loadNodeClassifier(values.model);
if (!classifier.ok) fail(classifier.error.message);
const allowed = ALPHABET.flatMap((character, index) => (allows(format, character) ? [index] : []));

const BATCH = 256;
let first = 0;
let amongThree = 0;
for (let from = 0; from < count; from += BATCH) {
  const glyphs = Array.from({ length: Math.min(BATCH, count - from) }, (_, i) => toGlyph(from + i));
  const scores = await classifier.value.classify(glyphs);
  glyphs.forEach((_, i) => {
    const logits = scores.logits.subarray(i * scores.classes, (i + 1) * scores.classes);
    const rank = allowed.filter((label) => logits[label] > logits[set.value.labels[from + i]]).length;
    if (rank === 0) first++;
    if (rank < 3) amongThree++;
  });
  if (!values.json && process.stderr.isTTY) process.stderr.write(`\r${from + glyphs.length}/${count}`);
}
if (!values.json && process.stderr.isTTY) process.stderr.write('\r\x1b[K');
const round = (share: number): number => Number(share.toFixed(5));
console.log(JSON.stringify({ n: count, accuracy: round(first / count), top3: round(amongThree / count) }));

function toGlyph(index: number): Glyph {
  if (!set.ok) throw new Error('unreachable: checked above');
  const data = set.value.images.subarray(index * rows * columns, (index + 1) * rows * columns);
  return normaliseGlyph(standLightOnDark({ width: columns, height: rows, data }));
}

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}
