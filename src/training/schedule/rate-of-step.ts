import { learningRateAt, type Schedule } from './learning-rate-at.ts';

/** Once the frozen features learn too, the rate is this share of the one that the new last layer was learned with. */
const THAWED_SHARE = 0.2;

export interface RunSchedule extends Schedule {
  readonly epochs: number;
  readonly frozenEpochs: number;
}

/** The learning rate of a run's step, counted from its beginning: constant while features are frozen, then its schedule over what is left. */
export function rateOfStep(step: number, stepsAnEpoch: number, run: RunSchedule, plateauScale: number): number {
  const steps = run.epochs * stepsAnEpoch;
  const frozen = Math.min(run.frozenEpochs, run.epochs) * stepsAnEpoch;
  if (frozen === 0) return learningRateAt(step, steps, run, plateauScale);
  if (step < frozen) return learningRateAt(step, frozen, { ...run, schedule: 'constant' });
  const thawed = { ...run, learningRate: THAWED_SHARE * run.learningRate };
  return learningRateAt(step - frozen, steps - frozen, thawed, plateauScale);
}
