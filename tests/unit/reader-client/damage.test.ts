import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ReaderClient } from '../../../src/reader/client.ts';
import { createReaderClient } from '../../../src/reader/create-reader-client.ts';
import type { FromWorker, ReaderFailure } from '../../../src/reader/protocol.ts';
import { ChannelWorker } from './channel-worker.ts';

const CORRUPT: ReaderFailure = { kind: 'opencv-corrupt', message: 'expected another hash' };
const MISSING: ReaderFailure = { kind: 'opencv-failed', message: 'no network' };

let worker: ChannelWorker;
let client: ReaderClient;

beforeEach(() => {
  client = createReaderClient(() => {
    worker = new ChannelWorker();
    return worker.asWorker();
  });
});

afterEach(() => {
  client.close();
  vi.unstubAllGlobals();
});

/** What a load comes to whose worker says this. */
async function loadWith(message: FromWorker) {
  const loading = client.load(() => undefined);
  await worker.say(message);
  return loading;
}

const failWith = (failure: ReaderFailure) => loadWith({ type: 'failed', failure });

test('what was damaged and is missing offline at the next try is still damaged, until all was right', async () => {
  vi.stubGlobal('navigator', { onLine: false });
  expect(await failWith(CORRUPT)).toEqual({ ok: false, error: CORRUPT });
  expect(await failWith(MISSING)).toEqual({ ok: false, error: CORRUPT });
  await loadWith({ type: 'ready', backend: 'cpu' });
  client.close();
  expect(await failWith(MISSING)).toEqual({ ok: false, error: MISSING });
});

test('with a network, what does not come is what is said', async () => {
  vi.stubGlobal('navigator', { onLine: true });
  await failWith(CORRUPT);
  expect(await failWith(MISSING)).toEqual({ ok: false, error: MISSING });
});
