import type { Format } from '../../core/reading.ts';
import type { Classifier } from '../../recognition/classifier.ts';
import { countRight, type Accuracy } from './count-right.ts';
import { scoreCharacters, type LabelledCharacters } from './score-glyphs.ts';

export type { Accuracy } from './count-right.ts';
export type { LabelledCharacters } from './score-glyphs.ts';

/** Sends every character through the app's normaliser and the net; only classes that the format allows can win. */
export async function measureClassifier(
  classifier: Classifier,
  set: LabelledCharacters,
  format: Format,
  onProgress?: (done: number) => void,
): Promise<Accuracy> {
  return countRight(await scoreCharacters(classifier, set, onProgress), format);
}
