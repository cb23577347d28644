import { err, ok, type Result } from '../../core/result.ts';
import { chooseClassifier } from '../../recognition/choose-classifier.ts';
import type { Classifier } from '../../recognition/classifier.ts';
import { parseModelCard, type ModelCard } from '../../recognition/model-card.ts';
import { readModelFiles } from '../../recognition/read-model-files.ts';

/** A model from disk with what its card says. */
export interface LoadedModel {
  readonly classifier: Classifier;
  readonly card: ModelCard;
  /** Size of its weights file. */
  readonly bytes: number;
}

/** Reads `models/<name>`. The error says what is missing or wrong. */
export async function loadModel(name: string): Promise<Result<LoadedModel, string>> {
  const files = await readModelFiles(name);
  if (!files.ok) return files;
  const card = parseModelCard(files.value.card);
  if (!card.ok) return card;
  const classifier = await chooseClassifier(files.value);
  if (!classifier.ok) return err(classifier.error.message);
  return ok({ classifier: classifier.value, card: card.value, bytes: files.value.weights.byteLength });
}
