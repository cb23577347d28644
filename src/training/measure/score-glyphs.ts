import type { Glyph } from '../../core/glyph.ts';
import { normaliseGlyph } from '../../core/normalise-glyph.ts';
import type { Classifier } from '../../recognition/classifier.ts';
import { standLightOnDark } from './stand-light-on-dark.ts';

/** Upright single characters, laid end to end, with their class indices. */
export interface LabelledCharacters {
  readonly rows: number;
  readonly columns: number;
  readonly images: Uint8Array;
  readonly labels: Uint8Array;
}

/** What the net answered to crops whose true class is known. */
export interface LabelledScores {
  /** Row-major [n, classes]; the last class is "not a character". */
  readonly logits: Float32Array;
  readonly classes: number;
  /** Class index of each. */
  readonly labels: ArrayLike<number>;
}

const BATCH = 256;

/** Scores crops in batches. @returns [n, classes] logits */
export async function scoreGlyphs(
  classifier: Classifier,
  count: number,
  glyphAt: (index: number) => Glyph,
  onProgress?: (done: number) => void,
): Promise<Float32Array> {
  const classes = classifier.alphabet.length + 1;
  const logits = new Float32Array(count * classes);
  for (let from = 0; from < count; from += BATCH) {
    const length = Math.min(BATCH, count - from);
    const scores = await classifier.classify(Array.from({ length }, (_, i) => glyphAt(from + i)));
    logits.set(scores.logits, from * classes);
    onProgress?.(from + length);
  }
  return logits;
}

/** Sends every character through the app's normaliser and the net. */
export async function scoreCharacters(
  classifier: Classifier,
  set: LabelledCharacters,
  onProgress?: (done: number) => void,
): Promise<LabelledScores> {
  const logits = await scoreGlyphs(classifier, set.labels.length, (index) => characterGlyph(set, index), onProgress);
  return { logits, classes: classifier.alphabet.length + 1, labels: set.labels };
}

/** One character of a set as the net sees it. */
export function characterGlyph({ rows, columns, images }: LabelledCharacters, index: number): Glyph {
  const data = images.subarray(index * rows * columns, (index + 1) * rows * columns);
  return normaliseGlyph(standLightOnDark({ width: columns, height: rows, data }));
}
