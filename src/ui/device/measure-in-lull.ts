import type { BackendTimes } from '../../core/fastest-backend.ts';
import type { ReaderClient } from '../../reader/client.ts';
import type { FromWorker, ToWorker } from '../../reader/protocol.ts';
import type { KeptBackends } from './backend-memory.ts';

/** So long nothing is read before it is measured, milliseconds. */
const LULL = 10_000;
/** The longest that it may take, milliseconds; a backend that says nothing until then takes too long. */
const PATIENCE = 30_000;

/**
 * Measures the backends once the reader has had nothing to do for a while, in a worker of its own that is ended as soon as there is something to read, and
 * then tries again in the next lull.
 *
 * @param reader one that is ready
 */
export function measureInLull(
  reader: Pick<ReaderClient, 'onUse'>,
  createWorker: () => Worker,
  backends: KeptBackends,
): void {
  let stop = (): void => undefined;
  const wait = (): void => {
    stop();
    const timer = setTimeout(() => (stop = measure(createWorker, finish)), LULL);
    stop = () => clearTimeout(timer);
  };
  const finish = (times: readonly BackendTimes[]): void => {
    reader.onUse = () => undefined;
    backends.keep(times);
  };
  reader.onUse = wait;
  wait();
}

/** @param onTimes hears once what was found; not at all where it was ended before. @returns what ends it */
function measure(createWorker: () => Worker, onTimes: (times: readonly BackendTimes[]) => void): () => void {
  const worker = createWorker();
  let found: readonly BackendTimes[] = [];
  const end = (): void => {
    clearTimeout(limit);
    worker.terminate();
  };
  const finish = (): void => {
    end();
    onTimes(found);
  };
  const limit = setTimeout(finish, PATIENCE);
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    if (data.type === 'measured') found = data.times;
    if (data.type === 'failed' || (data.type === 'measured' && data.done)) finish();
  });
  worker.addEventListener('error', finish);
  worker.postMessage({ type: 'measure' } satisfies ToWorker);
  return end;
}
