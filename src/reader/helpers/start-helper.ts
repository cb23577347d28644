import { countHelpers, type StartHelper } from '../../vision/kernels/team/kernel-team.ts';
import { pixelKernels } from '../../vision/kernels/use-pixel-kernels.ts';
import helperUrl from './worker-helper.ts?worker&url';

/** How many threads may help the reader's worker. */
const helpers = (): number => countHelpers(navigator.hardwareConcurrency);

/** Whether there is memory that threads can share, and a processor for another thread: the page must be isolated from other origins. */
export const mayShareMemory = (): boolean => crossOriginIsolated && helpers() > 0;

/** Has threads help the reader's worker with pixels from when they are ready, if there was a picture that is worth it. */
export function gatherHelpers(): void {
  const kernels = pixelKernels();
  if (kernels?.wantsHelp) kernels.gather(helpers(), startHelper);
}

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
