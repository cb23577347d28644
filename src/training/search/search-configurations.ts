import { join } from 'node:path';
import { err, ok, type Result } from '../../core/result.ts';
import { applyConfiguration, drawConfigurations, megaFlopOf } from './draw-configuration.ts';
import { formatPercent } from './format-percent.ts';
import type { Pools } from './load-pools.ts';
import { planRungs, successiveHalving, type Rung } from './successive-halving.ts';
import { trainTrial, type TrialProgress } from './train-trial.ts';
import { forgetTrial, readTried, writeTried, type TriedConfiguration } from './tried.ts';
import type { TuneFlags } from './tune-flags.ts';

/** Where a search tells how far it is. */
export interface SearchListener {
  readonly onProgress: (trial: number, progress: TrialProgress) => void;
  /** One line. */
  readonly onNews: (line: string) => void;
}

/**
 * Tries configurations by successive halving and keeps all that it finds in the folder `out`, from which the same search goes on after an
 * interruption. A trial that goes on keeps its state; its learning rate follows the curve of the longer run from there, as a resumed
 * `npm run train` with more epochs does. tfjs must be running.
 */
export async function searchConfigurations(
  { options, trials: count, eta, mostMegaFlop, out }: TuneFlags,
  pools: Pools,
  { onProgress, onNews }: SearchListener,
  train: typeof trainTrial = trainTrial,
): Promise<Result<TriedConfiguration, string>> {
  const settings = { ...options, trials: count, eta, mostMegaFlop, data: pools.data };
  const known = await readTried(out, settings);
  if (!known.ok) return known;
  const trials: TriedConfiguration[] = drawConfigurations(options, count, mostMegaFlop).map((configuration, index) => ({
    trial: index + 1,
    ...configuration,
    megaFlop: megaFlopOf(applyConfiguration(options, configuration)),
    rungs: known.value.find(({ trial }) => trial === index + 1)?.rungs ?? [],
  }));
  const pathOf = (index: number): string => join(out, 'states', `trial-${index + 1}.bin`);

  const score = async (index: number, { epochs }: Rung): Promise<Result<number, string>> => {
    const { rungs, trial } = trials[index];
    let found = rungs.find((rung) => rung.epochs === epochs);
    if (!found) {
      const trained = { ...applyConfiguration(options, trials[index]), epochs };
      const state = await train({ options: trained, pools, path: pathOf(index) }, (progress) =>
        onProgress(trial, progress),
      );
      if (!state.ok && state.error.kind !== 'diverged') return err(`trial ${trial}: ${state.error.message}`);
      found = { epochs, validation: state.ok ? (state.value.curves.at(-1)?.validationAccuracy ?? null) : null };
      trials[index] = { ...trials[index], rungs: [...rungs, found] };
      await writeTried(out, { settings, trials });
    }
    return ok(found.validation ?? NaN);
  };

  const rungs = planRungs(count, eta);
  const onRung = async (rung: Rung, ranked: readonly { readonly trial: number; readonly score: number }[]) => {
    onNews(`rung of ${rung.trials} after ${rung.epochs * options.epochSize} crops each:`);
    ranked.forEach(({ trial, score }) => onNews(`  ${describe(trials[trial])}: ${describeScore(score)}`));
    const next = rungs[rungs.indexOf(rung) + 1]?.trials ?? 1;
    await Promise.all(ranked.slice(next).map(({ trial }) => forgetTrial(pathOf(trial))));
  };
  const best = await successiveHalving([...trials.keys()], rungs, score, onRung);
  return best.ok ? ok(trials[best.value]) : best;
}

/** A configuration in words: the flags of `npm run train` that mean it. */
export function describe({ trial, learningRate, width, dropout, distortion }: TriedConfiguration): string {
  const flags = [`--learning-rate ${learningRate}`, `--width ${width}`, `--distortion ${distortion}`];
  return `trial ${trial}: ${[...flags, ...(dropout === null ? [] : [`--dropout ${dropout}`])].join(' ')}`;
}

const describeScore = (score: number): string => (Number.isFinite(score) ? formatPercent(score) : 'diverged');
