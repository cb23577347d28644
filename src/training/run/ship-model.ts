import { join } from 'node:path';
import { err, ok, type Result } from '../../core/result.ts';
import { finishModel } from '../model/finish-model.ts';
import { writeDurably } from '../write-durably.ts';
import type { TrainingState } from '../state/training-state.ts';
import type { PreparedRun } from './prepare-run.ts';

/**
 * Writes the weights of a run's best epoch, or of its last, blended with those it began with where the run asks for it, as a model into `directory`, measured, with the run's flags on its card and its curves beside it.
 * @returns a line for each test set. Errors: see `finishModel`
 */
export async function shipModel(
  { settings, options, plan, network, data, shift, weightType, start }: PreparedRun,
  { best, curves, epoch, average, statistics }: TrainingState,
  directory: string,
): Promise<Result<readonly string[], string>> {
  if (!best) return err('expected a run of at least one epoch, got none');
  const shipped = options.ship === 'best' ? best : { average, statistics, epoch };
  const { name, from } = settings;
  const figures = await finishModel(
    { network, weights: shipped.average, statistics: shipped.statistics, shift },
    {
      directory,
      weightType,
      start: start && options.startShare > 0 ? { files: start.files, share: options.startShare } : undefined,
      validation: data.validation,
      tests: data.tests,
      details: {
        name,
        from,
        ...options,
        plan,
        epochsDone: epoch,
        bestEpoch: best.epoch,
        shippedEpoch: shipped.epoch,
        data: data.sets,
      },
    },
  );
  if (!figures.ok) return figures;
  await writeDurably(join(directory, 'curves.json'), `${JSON.stringify(curves, null, 2)}\n`);
  return ok(Object.entries(figures.value).map(([set, figure]) => `${set}: ${JSON.stringify(figure)}`));
}
