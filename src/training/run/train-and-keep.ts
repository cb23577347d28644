import { err, ok, type Result } from '../../core/result.ts';
import { writeCheckpoint } from '../state/checkpoint.ts';
import { runWorkers } from '../workers/run-workers.ts';
import type { TrainingDisplay } from './show-progress.ts';
import type { EndReason } from '../workers/train-messages.ts';
import type { TrainingState } from '../state/training-state.ts';
import type { PreparedRun } from './prepare-run.ts';

/** How a run was left. */
export interface Trained {
  readonly state: TrainingState;
  readonly reason: EndReason;
}

type Run = Pick<PreparedRun, 'options' | 'settings' | 'plan' | 'network' | 'state'> & {
  readonly data: Pick<PreparedRun['data'], 'training' | 'validation'>;
};

/** Trains to the end and shows how it goes; each state on the way is kept at `path`. Errors: see `runWorkers`; no epoch to do. */
export async function trainAndKeep(run: Run, path: string, display: TrainingDisplay): Promise<Result<Trained, string>> {
  const { options, settings, plan, network, data, state } = run;
  let last = state;
  let reason = 'done' as EndReason;
  const workers = { options, network, pool: data.training, validation: data.validation, state };
  const finished = await runWorkers(workers, async (message) => {
    switch (message.type) {
      case 'step':
        display.step(message);
        return;
      case 'end':
        reason = message.reason;
        return;
      case 'epoch':
        display.epoch(message);
        break;
      case 'checkpoint':
        break;
    }
    last = message.state;
    await writeCheckpoint(path, { state: message.state, plan }, settings);
  });
  display.stop();
  if (!finished.ok) return finished;
  if (last && (last.best || reason === 'time-limit')) return ok({ state: last, reason });
  return err(`--epochs: expected more than the ${last?.epoch ?? 0} that are done, got ${options.epochs}`);
}
