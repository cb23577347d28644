import { Presets, SingleBar } from 'cli-progress';
import type { TrainWorkerMessage } from './train-worker.ts';
import type { TrainingOptions } from './training-options.ts';

type Message<T extends TrainWorkerMessage['type']> = Extract<TrainWorkerMessage, { type: T }>;

/** A bar with loss, accuracy, images a second and time left, where there is a terminal; a line an epoch everywhere. */
export function showTraining({ epochs, epochSize, batchSize }: TrainingOptions, epochsDone: number) {
  const stepsAnEpoch = Math.round(epochSize / batchSize);
  const bar = new SingleBar(
    {
      format: '{bar} {percentage}% | epoch {epoch}/{epochs} | loss {loss} | {accuracy} right | {rate} images/s | {eta_formatted} left',
      hideCursor: true,
      noTTYOutput: false,
      etaBuffer: 500,
    },
    Presets.shades_classic,
  );
  const started = performance.now();
  const firstStep = epochsDone * stepsAnEpoch;
  const rateAt = (step: number) => Math.round(((step - firstStep) * batchSize) / ((performance.now() - started) / 1000));
  const payload = { epoch: epochsDone, epochs, loss: '-', accuracy: '-', rate: '-' };
  bar.start(stepsAnEpoch * epochs, firstStep, payload);
  return {
    step: ({ step, loss, accuracy }: Message<'step'>) =>
      bar.update(step, {
        epoch: Math.ceil(step / stepsAnEpoch),
        loss: loss.toFixed(3),
        accuracy: percent(accuracy),
        rate: rateAt(step),
      }),
    epoch: ({ state, loss, accuracy, validation }: Message<'epoch'>) => {
      const line = `epoch ${state.epoch}/${epochs}: loss ${loss.toFixed(4)}, ${percent(accuracy)} of the augmented crops right, ${percent(validation)} of the validation set, ${rateAt(state.steps)} images/s`;
      if (process.stdout.isTTY) process.stdout.write('\r\x1b[K');
      console.log(line);
    },
    stop: () => bar.stop(),
  };
}

/** A line a tenth of each file. */
export function showDownload(): (progress: { readonly file: string; readonly loaded: number; readonly total: number | undefined }) => void {
  let last = '';
  return ({ file, loaded, total }) => {
    const share = total ? `${Math.floor((10 * loaded) / total) * 10} %` : `${Math.round(loaded / 1e6)} MB`;
    const line = `downloading ${file}: ${share}`;
    if (line !== last) console.log(line);
    last = line;
  };
}

const percent = (share: number): string => `${(100 * share).toFixed(2)} %`;
