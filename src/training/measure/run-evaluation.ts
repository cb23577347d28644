import { ALPHABET } from '../../core/alphabet.ts';
import { allows } from '../../core/glyph-probabilities.ts';
import { GLYPH_SIZE } from '../../core/glyph.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { resolveNodePath } from '../../reader/resolve-node-path.ts';
import type { Classifier } from '../../recognition/classifier.ts';
import { findMissingCharacters } from '../crop-source.ts';
import { readLabelledIdx, type LabelledImages } from '../data/read-labelled-idx.ts';
import type { EvaluateFlags } from '../flags/evaluate-flags.ts';
import { countRight } from './count-right.ts';
import { loadModel } from './load-model.ts';
import { measureBoxRejection } from './measure-box-rejection.ts';
import { measureStrings } from './measure-strings.ts';
import { measureCalibration } from './measure-calibration.ts';
import { measureRejection } from './measure-rejection.ts';
import { readBoxedGlyphs } from './read-boxed-glyphs.ts';
import { scoreCharacters } from './score-glyphs.ts';

type Flags<K extends EvaluateFlags['kind']> = Extract<EvaluateFlags, { kind: K }>;

/** Overwrites one line on the terminal; empty, it clears it. */
export type ShowProgress = (line: string) => void;

/** Measures what the flags ask for. @returns what is to be printed; the error names the flag or file that makes no sense */
export function runEvaluation(flags: EvaluateFlags, show: ShowProgress): Promise<Result<object, string>> {
  return flags.kind === 'boxes' ? onBoxes(flags, show) : onIdx(flags, show);
}

async function onBoxes(
  { boxes, model, rejection }: Flags<'boxes'>,
  show: ShowProgress,
): Promise<Result<object, string>> {
  const strings = await readBoxedGlyphs(resolveNodePath(boxes, 'evaluate'), (done, count) => {
    show(`picture ${done}/${count}`);
  });
  if (!strings.ok) return strings;
  return withModel(model, async (classifier) => ({
    ...(await measureStrings(classifier, strings.value)),
    ...(rejection && { rejection: await measureBoxRejection(classifier, strings.value) }),
  }));
}

async function onIdx(flags: Flags<'idx'>, show: ShowProgress): Promise<Result<object, string>> {
  const set = await readSet(flags);
  if (!set.ok) return set;
  return withModel(flags.model, async (classifier, temperature) => {
    const scores = await scoreCharacters(classifier, set.value, (done) => {
      show(`${done}/${set.value.count}`);
    });
    return {
      ...countRight(scores, flags.format),
      ...(flags.calibration && { calibration: measureCalibration(scores, temperature) }),
      ...(flags.rejection && {
        rejection: await measureRejection(classifier, set.value, (share) => {
          show(`rejection: ${Math.round(100 * share)} %`);
        }),
      }),
    };
  });
}

async function readSet(flags: Flags<'idx'>): Promise<Result<LabelledImages, string>> {
  const [images, labels] = [flags.images, flags.labels].map((path) => resolveNodePath(path, 'evaluate'));
  const set = await readLabelledIdx(images, labels, { transposed: flags.transposed });
  if (!set.ok) return err(set.error.message);
  const { count, rows, columns } = set.value;
  if (count === 0) return err(`${flags.images}: expected at least one image, got none`);
  const strange = set.value.labels.find((label) => label >= ALPHABET.length || !allows(flags.format, ALPHABET[label]));
  if (strange !== undefined) {
    const classes = flags.format === 'digits' ? 'digits' : 'all';
    return err(`${flags.labels}: expected labels of --classes ${classes}, got ${strange}`);
  }
  if (!flags.rejection) return set;
  if (rows !== GLYPH_SIZE || columns !== GLYPH_SIZE) {
    return err(`--rejection: expected images of ${GLYPH_SIZE}×${GLYPH_SIZE}, got ${columns}×${rows}`);
  }
  const missing = findMissingCharacters(set.value);
  return missing.length > 0 ? err(`--rejection: expected every class, got none of ${missing.join(' ')}`) : set;
}

async function withModel(
  name: string,
  measure: (classifier: Classifier, temperature: number) => Promise<object>,
): Promise<Result<object, string>> {
  const model = await loadModel(name);
  if (!model.ok) return model;
  const measured = await measure(model.value.classifier, model.value.card.temperature);
  model.value.classifier.dispose();
  return ok(measured);
}
