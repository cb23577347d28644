import { Presets, SingleBar } from 'cli-progress';
import type { DownloadProgress } from './data/download-file.ts';
import type { TrainWorkerMessage } from './train-worker.ts';
import type { TrainingOptions } from './training-options.ts';

type Message<T extends TrainWorkerMessage['type']> = Extract<TrainWorkerMessage, { type: T }>;

export interface TrainingDisplay {
  readonly step: (message: Message<'step'>) => void;
  readonly epoch: (message: Message<'epoch'>) => void;
  readonly stop: () => void;
}

/** A bar with loss, accuracy, images a second and time left, where there is a terminal; a line an epoch everywhere. */
export function showTraining({ epochs, epochSize, batchSize }: TrainingOptions, epochsDone: number): TrainingDisplay {
  const stepsAnEpoch = Math.round(epochSize / batchSize);
  const bar = new SingleBar(
    {
      format:
        '{bar} {percentage}% | epoch {epoch}/{epochs} | loss {loss} | {accuracy} right | {rate} images/s | {eta_formatted} left',
      hideCursor: true,
      noTTYOutput: false,
      etaBuffer: 500,
    },
    Presets.shades_classic,
  );
  const started = performance.now();
  const firstStep = epochsDone * stepsAnEpoch;
  const rateAt = (step: number) =>
    Math.round(((step - firstStep) * batchSize) / ((performance.now() - started) / 1000));
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

/** A line a tenth of each file, and one for whatever else happens. */
export function showDownload(): (progress: DownloadProgress) => void {
  let last = '';
  return (progress) => {
    const line = describeDownload(progress);
    if (line !== last) console.log(line);
    last = line;
  };
}

function describeDownload(progress: DownloadProgress): string {
  const file = progress.url.slice(progress.url.lastIndexOf('/') + 1);
  switch (progress.state) {
    case 'receiving': {
      const { received, total } = progress;
      const share = total ? `${Math.floor((10 * received) / total) * 10} %` : `${Math.round(received / 1e6)} MB`;
      return `downloading ${file}: ${share}`;
    }
    case 'waiting':
      return `${file}: ${progress.problem}; next try in ${progress.ms / 1000} s`;
    case 'checking':
      return `checking ${file}`;
    case 'unpacking':
      return `unpacking ${file}`;
  }
}

const percent = (share: number): string => `${(100 * share).toFixed(2)} %`;
