import { joinMasks, trimMask, type InkMask } from '../../core/mask.ts';
import { normaliseGlyph } from '../../core/normalise-glyph.ts';
import type { Classifier } from '../../recognition/classifier.ts';
import { reject, type Rejection } from './measure-rejection.ts';
import type { CutString } from './read-boxed-glyphs.ts';
import { characterProbabilities } from './rejection.ts';
import { scoreGlyphs } from './score-glyphs.ts';

/** Rejection of what a segmenter gets wrong on real pictures, at the threshold that keeps 98 % of their digits. */
export interface BoxRejection {
  /** Two neighbouring digits taken as one. */
  readonly joined: Rejection & { readonly n: number };
  /** Left and right halves of digits that are not narrow. */
  readonly halves: Rejection & { readonly n: number };
}

/** Narrower digits than this share of their height are not halved: half a 1 is a 1. */
const MIN_HALVED_WIDTH = 0.6;

/** Digits as their boxes cut them are the characters; pairs and halves of them are none. */
export async function measureBoxRejection(
  classifier: Classifier,
  strings: readonly CutString[],
): Promise<BoxRejection> {
  const score = async (masks: readonly InkMask[]): Promise<Float64Array> => {
    const logits = await scoreGlyphs(classifier, masks.length, (index) => normaliseGlyph(masks[index]));
    return characterProbabilities(logits, classifier.alphabet.length + 1);
  };
  const kept = await score(strings.flatMap(({ masks }) => masks));
  const joined = strings.flatMap(({ masks }) => masks.slice(1).map((mask, i) => joinMasks([masks[i], mask])));
  const halves = strings.flatMap(({ masks }) => masks.flatMap(halve));
  return {
    joined: { n: joined.length, ...reject(kept, await score(joined)) },
    halves: { n: halves.length, ...reject(kept, await score(halves)) },
  };
}

/** What lies left and right of the middle of the ink; nothing of a narrow digit. */
function halve(mask: InkMask): InkMask[] {
  const ink = trimMask(mask);
  if (!ink || ink.width < MIN_HALVED_WIDTH * ink.height) return [];
  const middle = ink.width / 2;
  return [0, 1].flatMap((side) => {
    const data = ink.data.map((level, i) => ((i % ink.width) + 0.5 < middle === (side === 0) ? level : 0));
    return trimMask({ ...ink, data }) ?? [];
  });
}
