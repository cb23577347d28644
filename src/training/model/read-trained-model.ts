import { NORMALISER } from '../../core/normalise-glyph.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { parseModelCard, type ModelCard } from '../../recognition/model-card.ts';
import type { ModelFiles } from '../../recognition/model-files.ts';
import { readModelFiles } from '../../recognition/read-model-files.ts';

/** A trained net's files with what its card says. */
export interface TrainedModel {
  readonly files: ModelFiles;
  readonly card: ModelCard;
}

/**
 * Reads `models/<name>` to go on with: to learn from, to learn from it, or to store otherwise. The error says what is wrong with its files,
 * or that it learned from crops of another normaliser than today's, with which all three would be wrong.
 */
export async function readTrainedModel(name: string): Promise<Result<TrainedModel, string>> {
  const files = await readModelFiles(name);
  if (!files.ok) return files;
  const card = parseModelCard(files.value.card);
  if (!card.ok) return err(`model "${name}": ${card.error}`);
  if (card.value.normaliser !== NORMALISER) {
    return err(`model "${name}": expected crops of normaliser "${NORMALISER}", got "${card.value.normaliser}"`);
  }
  return ok({ files: files.value, card: card.value });
}
