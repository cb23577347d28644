import { normaliseGlyph } from '../../core/normalise-glyph.ts';
import type { Classifier } from '../../recognition/classifier.ts';
import { countRight, rankLabels, roundShare, type Accuracy } from './count-right.ts';
import type { CutString } from './read-boxed-glyphs.ts';
import { scoreGlyphs, type LabelledScores } from './score-glyphs.ts';

/** How often the net was right on digits cut from pictures by their boxes; shares are 0–1. */
export interface StringsAccuracy extends Accuracy {
  /** Pictures, each of one string. */
  readonly strings: number;
  /** Share of strings with every digit right. */
  readonly stringAccuracy: number;
}

/** Sends digits cut from pictures through the app's normaliser and the net, which may answer with digits only. */
export async function measureStrings(classifier: Classifier, strings: readonly CutString[]): Promise<StringsAccuracy> {
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
async function scoreStrings(classifier: Classifier, strings: readonly CutString[]): Promise<LabelledScores> {
  const masks = strings.flatMap((string) => string.masks);
  const logits = await scoreGlyphs(classifier, masks.length, (index) => normaliseGlyph(masks[index]));
  const labels = strings.flatMap(({ text }) => [...text].map(Number));
  return { logits, classes: classifier.alphabet.length + 1, labels };
}
