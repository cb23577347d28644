import { adaptLogits } from '../core/personal/adapt-logits.ts';
import type { Adaptation } from '../core/personal/adaptation.ts';
import { fitAdaptation } from '../core/personal/fit-adaptation.ts';
import type { LabelledCrop } from '../core/personal/labelled-crop.ts';
import { pickCrops } from '../core/personal/pick-crops.ts';
import type { VerifiableClassifier } from './classifier.ts';

/** A net that takes in how one person writes. */
export interface PersonalClassifier extends VerifiableClassifier {
  /**
   * Answers from now on as these characters teach, and forgets those of the call before; with none, as the net was trained.
   * @param crops the oldest first
   * @returns how many of them are learned from
   */
  personalise(crops: readonly LabelledCrop[]): Promise<number>;
}

/** A net that can be taught; before that it answers as `classifier` does. Its reference glyphs are always read untaught. */
export function createPersonalClassifier(classifier: VerifiableClassifier): PersonalClassifier {
  let adaptation: Adaptation | undefined;
  return {
    ...classifier,
    classify: async (glyphs) => {
      const taught = adaptation;
      if (!taught) return classifier.classify(glyphs);
      const { count, classes, logits, size, features } = await classifier.describe(glyphs);
      for (let index = 0; index < count; index++) {
        const answer = logits.subarray(index * classes, (index + 1) * classes);
        answer.set(adaptLogits(taught, features.subarray(index * size, (index + 1) * size), answer));
      }
      return { count, classes, logits };
    },
    personalise: async (crops) => {
      const picked = pickCrops(crops, classifier.alphabet);
      const { classes, logits, size, features } = await classifier.describe(picked.map(({ glyph }) => glyph));
      adaptation = fitAdaptation(
        picked.map(({ label }, index) => ({
          label,
          features: features.subarray(index * size, (index + 1) * size),
          logits: logits.subarray(index * classes, (index + 1) * classes),
        })),
      );
      return adaptation?.count ?? 0;
    },
  };
}
