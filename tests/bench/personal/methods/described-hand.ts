import type { DescribedCharacter } from '../../../../src/core/personal/fit-adaptation.ts';
import { normaliseGlyph } from '../../../../src/core/normalise-glyph.ts';
import type { DescribingClassifier } from '../../../../src/recognition/classifier.ts';
import { drawInkLine } from '../../../fixtures/hand-line/draw-ink-line.ts';
import type { Hand } from '../../../fixtures/hand-line/hand.ts';

const DIGITS = 10; // the alphabet's first classes
const HALF_COVERED = 128; // of 255: the level that the threshold keeps

/** So many of each digit, as a hand writes them one by one, and what the net makes of them. */
export async function describeHand(
  net: DescribingClassifier,
  hand: Hand,
  times: number,
): Promise<DescribedCharacter[]> {
  const labels = Array.from({ length: times * DIGITS }, (_, index) => index % DIGITS);
  const glyphs = labels.map((digit, index) => {
    const plan = { text: String(digit), hand: { ...hand, occasion: Math.floor(index / DIGITS) }, digitHeight: 40 };
    const { width, height, data } = drawInkLine(plan).ink;
    return normaliseGlyph({ width, height, data: data.map((level) => (level < HALF_COVERED ? 0 : 255)) });
  });
  const { features, size, logits, classes } = await net.describe(glyphs);
  return labels.map((label, index) => ({
    label,
    features: features.subarray(index * size, (index + 1) * size),
    logits: logits.subarray(index * classes, (index + 1) * classes),
  }));
}

/** The digit that these logits are for. */
export function bestDigit(logits: Float32Array): number {
  const digits = logits.subarray(0, DIGITS);
  return digits.indexOf(Math.max(...digits));
}
