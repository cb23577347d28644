import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { decodeTrainingState, encodeTrainingState } from '../state/encode-state.ts';
import { writeDurably } from '../write-durably.ts';
import type { TrainingState } from '../state/training-state.ts';

/** Keeps a trial's state under the key of its settings, whole or not at all. */
export async function writeTrial(path: string, key: string, state: TrainingState): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeDurably(path, encodeTrainingState(state, { key }));
}

/** What `writeTrial` kept; nothing where there is no such file, a damaged one, or one of another key: the trial then begins anew. */
export async function readTrial(path: string, key: string): Promise<TrainingState | undefined> {
  try {
    const { state, settings } = decodeTrainingState(await readFile(path));
    return (settings as { readonly key?: unknown } | null)?.key === key ? state : undefined;
  } catch {
    return undefined;
  }
}
