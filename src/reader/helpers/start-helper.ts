import type { RgbaImage } from '../../core/image.ts';
import { countHelpers, type StartHelper } from '../../vision/kernels/team/kernel-team.ts';
import { LEAST_SHARED } from '../../vision/kernels/pixel-kernels.ts';
import { pixelKernels } from '../../vision/kernels/use-pixel-kernels.ts';
import helperUrl from './worker-helper.ts?worker&url';

/** How many threads may help the reader's worker. */
const helpers = (): number => countHelpers(navigator.hardwareConcurrency);

/** Whether there is memory that threads can share, and a processor for another thread: the page must be isolated from other origins. */
export const mayShareMemory = (): boolean => crossOriginIsolated && helpers() > 0;

/** Whether there is enough to do in a picture for more than one thread. A camera's frames are mostly smaller: then none is ever started. */
export const isWorthSharing = ({ width, height }: RgbaImage): boolean => width * height >= LEAST_SHARED;

/** Has threads help the reader's worker with pixels, once they are ready. Later calls do nothing. */
export const gatherHelpers = (): void => pixelKernels()?.gather(helpers(), startHelper);

/** Starts a thread that helps with pixels, a worker of the reader's worker, which ends with it. */
const startHelper: StartHelper = (task, onEnd) => {
  const worker = new Worker(helperUrl, { type: 'module' });
  worker.addEventListener('error', (event) => {
    event.preventDefault(); // reading goes on without
    onEnd();
  });
  worker.addEventListener('messageerror', onEnd);
  worker.postMessage(task);
  return { end: () => worker.terminate() };
};
