import { normaliseGlyph } from '../../core/normalise-glyph.ts';
import { ok, type Result } from '../../core/result.ts';
import type { Classifier } from '../../recognition/classifier.ts';
import { countRight, rankLabels, roundShare, type Accuracy } from './count-right.ts';
import { readBoxedGlyphs, type CutString } from './read-boxed-glyphs.ts';
import { scoreGlyphs, type LabelledScores } from './score-glyphs.ts';

/** How often the net was right on digits cut from pictures by their boxes; shares are 0–1. */
export interface BoxesAccuracy extends Accuracy {
  /** Pictures, each of one string. */
  readonly strings: number;
  /** Share of strings with every digit right. */
  readonly stringAccuracy: number;
}

/**
 * Cuts the digits of a folder of pictures by their boxes (`readBoxedGlyphs`), sends them through the app's normaliser and the net,
 * which may answer with digits only.
 */
export async function measureBoxes(
  classifier: Classifier,
  directory: string,
  onProgress?: (done: number, count: number) => void,
): Promise<Result<BoxesAccuracy, string>> {
  const strings = await readBoxedGlyphs(directory, onProgress);
  return strings.ok ? ok(await measureStrings(classifier, strings.value)) : strings;
}

/** The same on digits that are cut out already, for measuring several nets on them. */
export async function measureStrings(classifier: Classifier, strings: readonly CutString[]): Promise<BoxesAccuracy> {
  const scores = await scoreStrings(classifier, strings);
  const ranks = rankLabels(scores, 'digits');
  let next = 0;
  const whole = strings.filter(({ masks }) => ranks.subarray(next, (next += masks.length)).every((rank) => rank === 0));
  return {
    ...countRight(scores, 'digits'),
    strings: strings.length,
    stringAccuracy: roundShare(whole.length / strings.length),
  };
}

/** All digits, string after string. */
export async function scoreStrings(classifier: Classifier, strings: readonly CutString[]): Promise<LabelledScores> {
  const masks = strings.flatMap((string) => string.masks);
  const logits = await scoreGlyphs(classifier, masks.length, (index) => normaliseGlyph(masks[index]));
  const labels = strings.flatMap(({ text }) => [...text].map(Number));
  return { logits, classes: classifier.alphabet.length + 1, labels };
}
