import { err, ok, type Result } from '../../core/result.ts';
import type { ModelFiles } from '../../recognition/model-files.ts';
import { ARCHITECTURES } from '../architectures.ts';
import { parseModelName } from '../flags/parse-model-name.ts';
import { readTrainedModel } from '../model/read-trained-model.ts';
import type { TrainingOptions } from '../run/training-options.ts';

/** A trained net to go on from. */
export interface Start {
  readonly name: string;
  readonly files: ModelFiles;
  /** SHA-256 of its weights, lower-case hex. */
  readonly weightsSha256: string;
  /** Which net it is, as its card says. */
  readonly net: Pick<TrainingOptions, 'architecture' | 'width'>;
}

/** Reads the model that `--from` names, as `models/NAME` or `NAME`. The error says what is wrong with it. */
export async function readStart(from: string): Promise<Result<Start, string>> {
  const name = parseModelName(from);
  if (!name.ok) return err(`--from: expected ${name.error}, got "${from}"`);
  const model = await readTrainedModel(name.value);
  if (!model.ok) return err(`--from: ${model.error}`);
  const { files, card } = model.value;
  const { architecture, width = 1 } = files.card as Partial<TrainingOptions>;
  if (architecture === undefined || !Object.hasOwn(ARCHITECTURES, architecture)) {
    const known = Object.keys(ARCHITECTURES).join(', ');
    return err(
      `--from: model "${name.value}": expected an architecture of ${known} on its card, got ${String(architecture)}`,
    );
  }
  return ok({ name: name.value, files, weightsSha256: card.weightsSha256, net: { architecture, width } });
}
