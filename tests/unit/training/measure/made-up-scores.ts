import { CLASSES } from '../../../../src/training/crop-source.ts';
import type { LabelledScores } from '../../../../src/training/measure/score-glyphs.ts';

/** Scores with the given logits by class; all others are 0. */
export function makeUpScores(
  samples: readonly { readonly label: number; readonly logits: Readonly<Record<number, number>> }[],
): LabelledScores {
  const logits = new Float32Array(samples.length * CLASSES);
  samples.forEach((sample, i) => {
    for (const [index, logit] of Object.entries(sample.logits)) logits[i * CLASSES + Number(index)] = logit;
  });
  return { logits, classes: CLASSES, labels: samples.map(({ label }) => label) };
}
