import { err, ok, type Result } from '../../core/result.ts';
import { chooseClassifier } from '../../recognition/choose-classifier.ts';
import type { Classifier } from '../../recognition/classifier.ts';
import type { ModelFiles } from '../../recognition/model-files.ts';
import { findMissingCharacters } from '../crop-source.ts';
import type { LabelledGlyphs } from '../data/load-dataset.ts';
import { chooseFormat } from './choose-format.ts';
import { countRight, type Accuracy } from './count-right.ts';
import { measureCalibration } from './measure-calibration.ts';
import { scoreCharacters, type LabelledScores } from './score-glyphs.ts';

/** How a model does on one test set; only what has all classes says something of its calibration. */
export type TestFigures = Accuracy & { readonly eceBefore?: number; readonly ece?: number };

/** Measures a model on test sets; digits alone may be answered where a set has nothing else. @returns figures by the sets' names */
export function measureTests(
  files: ModelFiles,
  tests: readonly LabelledGlyphs[],
  temperature: number,
): Promise<Result<Readonly<Record<string, TestFigures>>, string>> {
  return withClassifier(files, async (classifier) => {
    const figures: Record<string, TestFigures> = {};
    for (const test of tests) {
      const scores = await scoreCharacters(classifier, { ...test, rows: test.size, columns: test.size });
      figures[test.name] = judge(test, scores, temperature);
    }
    return figures;
  });
}

function judge(test: LabelledGlyphs, scores: LabelledScores, temperature: number): TestFigures {
  const accuracy = countRight(scores, chooseFormat(test.labels));
  if (findMissingCharacters(test).length > 0) return accuracy;
  const { eceBefore, ece } = measureCalibration(scores, temperature);
  return { ...accuracy, eceBefore, ece };
}

/** Loads the model for as long as `use` takes. */
export async function withClassifier<T>(
  files: ModelFiles,
  use: (classifier: Classifier) => Promise<T>,
): Promise<Result<T, string>> {
  const classifier = await chooseClassifier(files);
  if (!classifier.ok) return err(classifier.error.message);
  try {
    return ok(await use(classifier.value));
  } finally {
    classifier.value.dispose();
  }
}
