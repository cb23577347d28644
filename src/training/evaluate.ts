import { ALPHABET } from '../core/alphabet.ts';
import { allows } from '../core/glyph-probabilities.ts';
import { loadNodeClassifier } from '../recognition/load-node-classifier.ts';
import { DEFAULT_MODEL } from '../reader/default-model.ts';
import { readLabelledIdx } from './data/load-dataset.ts';
import { parseFlags } from './parse-flags.ts';
import { measureClassifier } from './measure-classifier.ts';

const HELP = `Measures a trained net, read from disk, on an IDX pair; prints {"n", "accuracy", "top3"}.

npm run evaluate -- --images FILE --labels FILE [flags]
  --classes digits|all   characters that the net may answer with   (all)
  --transposed           the images are stored transposed, as EMNIST's are
  --model NAME           folder under models/                      (${DEFAULT_MODEL})
  --json                 only the JSON, no words`;

const parsed = parseFlags({
  images: { type: 'string' },
  labels: { type: 'string' },
  classes: { type: 'string', default: 'all' },
  transposed: { type: 'boolean', default: false },
  model: { type: 'string', default: DEFAULT_MODEL },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
});
if (!parsed.ok) fail(`${parsed.error}\n\n${HELP}`);
const values = parsed.value;
if (values.help) {
  console.log(HELP);
  process.exit(0);
}
const { images, labels, classes } = values;
if (!images || !labels) fail(`expected --images FILE and --labels FILE\n\n${HELP}`);
if (classes !== 'digits' && classes !== 'all') fail(`--classes: expected digits or all, got "${classes}"`);

const set = await readLabelledIdx(images, labels, { transposed: values.transposed });
if (!set.ok) fail(set.error.message);
const format = classes === 'digits' ? 'digits' : 'text';
const strange = set.value.labels.find((label) => label >= ALPHABET.length || !allows(format, ALPHABET[label]));
if (strange !== undefined) fail(`${labels}: expected labels of --classes ${classes}, got ${strange}`);

const classifier = await loadNodeClassifier(values.model);
if (!classifier.ok) fail(classifier.error.message);
const showProgress = !values.json && process.stderr.isTTY;
const accuracy = await measureClassifier(classifier.value, set.value, format, (done) => {
  if (showProgress) process.stderr.write(`\r${done}/${set.value.count}`);
});
if (showProgress) process.stderr.write('\r\x1b[K');
console.log(JSON.stringify(accuracy));

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}
