import { ALPHABET } from '../core/alphabet.ts';
import { allows } from '../core/glyph-probabilities.ts';
import { loadNodeClassifier } from '../recognition/load-node-classifier.ts';
import { DEFAULT_MODEL } from '../reader/default-model.ts';
import { readLabelledIdx } from './data/load-dataset.ts';
import { resolveNodePath } from '../reader/resolve-node-path.ts';
import { runNodeCommand } from '../reader/run-node-command.ts';
import { parseFlags } from './parse-flags.ts';
import { measureClassifier } from './measure-classifier.ts';

const HELP = `Measures a trained net, read from disk, on an IDX pair; prints {"n", "accuracy", "top3"}.

npm run evaluate -- --images FILE --labels FILE [flags]
  --classes digits|all   characters that the net may answer with   (all)
  --transposed           the images are stored transposed, as EMNIST's are
  --model NAME           folder under models/                      (${DEFAULT_MODEL})
  --json                 only the JSON, no words`;

await runNodeCommand('evaluate', main);

/** @returns The exit code: 0, or 2 where the command line or what it names makes no sense. */
async function main(): Promise<number> {
  const parsed = parseFlags({
    images: { type: 'string' },
    labels: { type: 'string' },
    classes: { type: 'string', default: 'all' },
    transposed: { type: 'boolean', default: false },
    model: { type: 'string', default: DEFAULT_MODEL },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  });
  if (!parsed.ok) return fail(`${parsed.error}\n\n${HELP}`);
  const values = parsed.value;
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const { images, labels, classes } = values;
  if (!images || !labels) return fail(`expected --images FILE and --labels FILE\n\n${HELP}`);
  if (classes !== 'digits' && classes !== 'all') return fail(`--classes: expected digits or all, got "${classes}"`);

  const set = await readLabelledIdx(resolveNodePath(images, 'evaluate'), resolveNodePath(labels, 'evaluate'), {
    transposed: values.transposed,
  });
  if (!set.ok) return fail(set.error.message);
  if (set.value.count === 0) return fail(`${images}: expected at least one image, got none`);
  const format = classes === 'digits' ? 'digits' : 'text';
  const strange = set.value.labels.find((label) => label >= ALPHABET.length || !allows(format, ALPHABET[label]));
  if (strange !== undefined) return fail(`${labels}: expected labels of --classes ${classes}, got ${strange}`);

  const classifier = await loadNodeClassifier(values.model);
  if (!classifier.ok) return fail(classifier.error.message);
  const showProgress = !values.json && process.stderr.isTTY;
  const accuracy = await measureClassifier(classifier.value, set.value, format, (done) => {
    if (showProgress) process.stderr.write(`\r${done}/${set.value.count}`);
  });
  if (showProgress) process.stderr.write('\r\x1b[K');
  console.log(JSON.stringify(accuracy));
  return 0;
}

function fail(message: string): number {
  console.error(message);
  return 2;
}
