import { ALPHABET } from '../core/alphabet.ts';
import { allows } from '../core/glyph-probabilities.ts';
import { normaliseGlyph } from '../core/normalise-glyph.ts';
import type { Format } from '../core/reading.ts';
import type { Classifier } from '../recognition/classifier.ts';
import { standLightOnDark } from './stand-light-on-dark.ts';

/** Upright single characters, laid end to end, with their class indices. */
export interface LabelledCharacters {
  readonly rows: number;
  readonly columns: number;
  readonly images: Uint8Array;
  readonly labels: Uint8Array;
}

/** How often the net was right; shares are 0–1. */
export interface Accuracy {
  readonly n: number;
  readonly accuracy: number;
  /** Share of characters whose true class is among the best three. */
  readonly top3: number;
}

const BATCH = 256;

/** Sends every character through the app's normaliser and the net; only classes that the format allows can win. */
export async function measureClassifier(
  classifier: Classifier,
  { rows, columns, images, labels }: LabelledCharacters,
  format: Format,
  onProgress?: (done: number) => void,
): Promise<Accuracy> {
  const allowed = ALPHABET.flatMap((character, index) => (allows(format, character) ? [index] : []));
  let first = 0;
  let amongThree = 0;
  for (let from = 0; from < labels.length; from += BATCH) {
    const batch = labels.subarray(from, from + BATCH);
    const glyphs = Array.from(batch, (_, i) => {
      const data = images.subarray((from + i) * rows * columns, (from + i + 1) * rows * columns);
      return normaliseGlyph(standLightOnDark({ width: columns, height: rows, data }));
    });
    const scores = await classifier.classify(glyphs);
    batch.forEach((label, i) => {
      const logits = scores.logits.subarray(i * scores.classes, (i + 1) * scores.classes);
      // Written so that a net that answers NaN is always wrong.
      const rank = allowed.filter((other) => other !== label && !(logits[other] <= logits[label])).length;
      if (rank === 0) first++;
      if (rank < 3) amongThree++;
    });
    onProgress?.(from + batch.length);
  }
  const share = (count: number): number => Number((count / labels.length).toFixed(5));
  return { n: labels.length, accuracy: share(first), top3: share(amongThree) };
}
