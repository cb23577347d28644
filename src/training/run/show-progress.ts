import { Presets, SingleBar } from 'cli-progress';
import type { EpochMessage, StepMessage } from '../workers/train-messages.ts';
import type { TrainingOptions } from './training-options.ts';
import type { TrainingState } from '../state/training-state.ts';

export interface TrainingDisplay {
  readonly step: (message: StepMessage) => void;
  readonly epoch: (message: EpochMessage) => void;
  readonly stop: () => void;
}

const BAR =
  '{bar} {percentage}% | epoch {epoch}/{epochs} | loss {loss} | {accuracy} right | {rate} images/s | {left} left';

/** A bar with loss, accuracy, images a second and time left, where there is a terminal; a line an epoch everywhere. */
export function showTraining(
  { epochs, epochSize, batchSize }: TrainingOptions,
  state: TrainingState | undefined,
): TrainingDisplay {
  const stepsAnEpoch = Math.round(epochSize / batchSize);
  const bar = new SingleBar({ format: BAR, hideCursor: true, noTTYOutput: false }, Presets.shades_classic);
  const started = performance.now();
  const firstStep = state?.steps ?? 0;
  const rateAt = (step: number) => ((step - firstStep) * batchSize) / ((performance.now() - started) / 1000);
  const leftAt = (step: number) => toClock(((epochs * stepsAnEpoch - step) * batchSize) / rateAt(step));
  const epoch = state?.epoch ?? 0;
  bar.start(stepsAnEpoch * epochs, firstStep, { epoch, epochs, loss: '-', accuracy: '-', rate: '-', left: '-' });
  return {
    step: ({ step, loss, accuracy }) =>
      bar.update(step, {
        epoch: Math.ceil(step / stepsAnEpoch),
        loss: loss.toFixed(3),
        accuracy: percent(accuracy),
        rate: Math.round(rateAt(step)),
        left: leftAt(step),
      }),
    epoch: (message) => {
      if (process.stdout.isTTY) process.stdout.write('\r\x1b[K');
      console.log(`${describeEpoch(message, epochs)}, ${leftAt(message.state.steps)} left`);
    },
    stop: () => bar.stop(),
  };
}

/** `epoch 3/20: loss 0.7904, 86.16 % of the crops right; validation: loss 0.3821, 90.36 %; rate 0.00291; 401 images/s` */
function describeEpoch(message: EpochMessage, epochs: number): string {
  const { epoch, loss, accuracy, validationLoss, validationAccuracy, learningRate, imagesPerSecond } = message;
  return [
    `epoch ${epoch}/${epochs}: loss ${loss.toFixed(4)}, ${percent(accuracy)} of the crops right`,
    `validation: loss ${validationLoss.toFixed(4)}, ${percent(validationAccuracy)}`,
    `rate ${learningRate.toPrecision(3)}`,
    `${Math.round(imagesPerSecond)} images/s`,
  ].join('; ');
}

const percent = (share: number): string => `${(100 * share).toFixed(2)} %`;

/** Seconds as `h:mm:ss`. */
function toClock(seconds: number): string {
  if (!Number.isFinite(seconds)) return '-';
  const whole = Math.max(0, Math.round(seconds));
  const parts = [Math.floor(whole / 60) % 60, whole % 60].map((part) => String(part).padStart(2, '0'));
  return [Math.floor(whole / 3600), ...parts].join(':');
}
