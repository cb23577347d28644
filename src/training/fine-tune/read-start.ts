import { NORMALISER } from '../../core/normalise-glyph.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { parseModelCard } from '../../recognition/model-card.ts';
import type { ModelFiles } from '../../recognition/model-files.ts';
import { readModelFiles } from '../../recognition/read-model-files.ts';
import { ARCHITECTURES } from '../architectures.ts';
import type { TrainingOptions } from '../run/training-options.ts';

/** A trained net to go on from. */
export interface Start {
  readonly name: string;
  readonly files: ModelFiles;
  /** Which net it is, as its card says. */
  readonly net: Pick<TrainingOptions, 'architecture' | 'width'>;
}

const MODEL = /^(?:models\/)?([\w-]+)\/?$/;

/** Reads the model that `--from` names, as `models/NAME` or `NAME`. The error says what is wrong with it. */
export async function readStart(from: string): Promise<Result<Start, string>> {
  const name = MODEL.exec(from)?.[1];
  if (name === undefined) return err(`--from: expected models/NAME, got "${from}"`);
  const files = await readModelFiles(name);
  if (!files.ok) return err(`--from: ${files.error}`);
  const card = parseModelCard(files.value.card);
  if (!card.ok) return err(`--from: model "${name}": ${card.error}`);
  if (card.value.normaliser !== NORMALISER) {
    return err(`--from: model "${name}": expected crops of normaliser "${NORMALISER}", got "${card.value.normaliser}"`);
  }
  const { architecture, width = 1 } = files.value.card as Partial<TrainingOptions>;
  if (architecture === undefined || !Object.hasOwn(ARCHITECTURES, architecture)) {
    const known = Object.keys(ARCHITECTURES).join(', ');
    return err(
      `--from: model "${name}": expected an architecture of ${known} on its card, got ${String(architecture)}`,
    );
  }
  return ok({ name, files: files.value, net: { architecture, width } });
}
