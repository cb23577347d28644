import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { err, ok, type Result } from '../core/result.ts';
import { writeWhole } from './save-model.ts';
import { decodeTrainingState, encodeTrainingState, type TrainingState } from './training-state.ts';
import type { TrainingOptions } from './training-options.ts';

/** From epoch `from` on, the learning rate followed the curve that ends after `epochs`. */
export interface PlannedEpochs {
  readonly from: number;
  readonly epochs: number;
}

/** A run as it was left: its state, and how it was planned up to there. */
export interface Checkpoint {
  readonly state: TrainingState;
  readonly plan: readonly PlannedEpochs[];
}

/** All that must be the same for a run to go on: flags, the crops' normaliser, and the data files' hashes. */
export type RunSettings = TrainingOptions & {
  readonly name: string;
  readonly normaliser: string;
  readonly data: readonly string[];
};

/** Writes a run's state and settings, whole or not at all. */
export async function writeCheckpoint(path: string, { state, plan }: Checkpoint, settings: RunSettings): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeWhole(path, encodeTrainingState(state, { ...settings, plan }));
}

/**
 * Reads a run back to go on with it under the same settings, but for `epochs`, which may be more or fewer: the plan then says from where on.
 * Errors: no checkpoint, a damaged one, one of a run with other settings.
 */
export async function readCheckpoint(path: string, settings: RunSettings): Promise<Result<Checkpoint, string>> {
  let decoded: ReturnType<typeof decodeTrainingState>;
  try {
    decoded = decodeTrainingState(await readFile(path));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return err(`--resume: expected a checkpoint of "${settings.name}" at ${path}: ${reason}`);
  }
  const { plan: before, ...was } = decoded.settings as RunSettings & { readonly plan?: readonly PlannedEpochs[] };
  const [old, now] = [was, settings].map(({ epochs: _, ...rest }) => JSON.stringify(rest));
  if (old !== now) return err(`--resume: expected the flags of the run that is resumed, ${old}, got ${now}`);
  const plan = before ?? [{ from: 0, epochs: was.epochs }];
  const changed = plan.at(-1)?.epochs !== settings.epochs;
  const { state } = decoded;
  return ok({ state, plan: changed ? [...plan, { from: state.epoch, epochs: settings.epochs }] : plan });
}
