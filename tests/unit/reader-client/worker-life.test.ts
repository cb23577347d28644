import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ReaderClient } from '../../../src/reader/client.ts';
import { createReaderClient } from '../../../src/reader/create-reader-client.ts';
import type { WorkerFrame } from '../../../src/reader/protocol.ts';
import { ChannelWorker } from './channel-worker.ts';

/** Those who wait for a lock, by its name. */
const waiting = new Map<string, () => void>();
let workers: ChannelWorker[];
let client: ReaderClient;

beforeEach(() => {
  waiting.clear();
  const request = (name: string, granted: () => void): Promise<void> =>
    Promise.resolve(void waiting.set(name, granted));
  vi.stubGlobal('navigator', { locks: { request } });
  workers = [];
  client = createReaderClient(() => {
    const worker = new ChannelWorker();
    workers.push(worker);
    return worker.asWorker();
  });
});

afterEach(() => {
  client.close();
  vi.unstubAllGlobals();
});

/** The browser grants a lock to who waits for it, since its holder has ended. */
const free = (name: string): void => waiting.get(name)?.();

async function load(lock: string): Promise<void> {
  const loading = client.load(() => undefined);
  await workers.at(-1)?.say({ type: 'alive', lock });
  await workers.at(-1)?.say({ type: 'ready', backend: 'wasm' });
  await loading;
}

const frame = { width: 4, height: 4, close: () => undefined } as unknown as WorkerFrame;
const KILLED = { ok: false, error: { kind: 'worker-failed', message: 'the worker ended without a word' } };

test('a worker that ends without a word in the middle of a picture fails it, and the next load makes another', async () => {
  await load('first');
  const reading = client.read(frame, { format: 'digits', threshold: 0.8 });
  free('first');
  expect(await reading).toEqual(KILLED);
  await load('second');
  expect(workers).toHaveLength(2);
});

test('so does one that ends while it is loaded', async () => {
  const loading = client.load(() => undefined);
  await workers[0]?.say({ type: 'alive', lock: 'first' });
  free('first');
  expect(await loading).toEqual(KILLED);
});

test('one that was ended on purpose is no failure of the one after it', async () => {
  await load('first');
  client.close();
  await load('second');
  free('first');
  expect(await client.load(() => undefined)).toEqual({ ok: true, value: 'wasm' });
  expect(workers).toHaveLength(2);
});

test('closing ends the worker, and what waits', async () => {
  await load('first');
  const reading = client.read(frame, { format: 'digits', threshold: 0.8 });
  client.close();
  expect(await reading).toMatchObject({ ok: false, error: { kind: 'worker-failed' } });
  expect(workers[0]?.terminated).toBe(true);
});
