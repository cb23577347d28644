import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { MeasuredBackends, ReaderClient } from '../../../src/reader/client.ts';
import { createReaderClient } from '../../../src/reader/create-reader-client.ts';
import { ChannelWorker } from './channel-worker.ts';

let workers: ChannelWorker[];
let client: ReaderClient;
let measured: MeasuredBackends | undefined;

beforeEach(() => {
  vi.stubGlobal('navigator', { onLine: true });
  workers = [];
  measured = { at: 1, fastest: 'webgl', times: [] };
  const createWorker = (): Worker => {
    workers.push(new ChannelWorker());
    return (workers.at(-1) as ChannelWorker).asWorker();
  };
  client = createReaderClient(createWorker, { recall: () => measured, forget: () => (measured = undefined) });
  client.onUse = vi.fn();
});

afterEach(() => {
  client.close();
  vi.unstubAllGlobals();
});

const load = () => client.load(() => undefined);

test('the worker is told which backend was fastest, and what it takes is kept where it is that one', async () => {
  const loading = load();
  expect(workers[0]?.heard).toEqual([{ type: 'load', prefer: 'webgl' }]);
  await workers[0]?.say({ type: 'ready', backend: 'webgl' });
  await loading;
  expect(client.measured()?.fastest).toBe('webgl');
  expect(client.onUse).toHaveBeenCalledOnce();
});

test('it is forgotten where the worker had to take another one', async () => {
  const loading = load();
  await workers[0]?.say({ type: 'ready', backend: 'wasm' });
  await loading;
  expect(client.measured()).toBeUndefined();
});

test('it is forgotten where the worker says that it was lost: the next one takes the usual one', async () => {
  void load();
  await workers[0]?.say({ type: 'ready', backend: 'webgl' });
  const message = 'the system took its WebGL context back';
  await workers[0]?.say({ type: 'failed', failure: { kind: 'worker-failed', message } });
  void load();
  expect(workers[1]?.heard).toEqual([{ type: 'load' }]);
});

test('it is remembered where something else fails, or the worker is ended', async () => {
  void load();
  await workers[0]?.say({ type: 'failed', failure: { kind: 'model-failed', message: 'HTTP status 404' } });
  void load();
  client.close();
  expect(client.measured()?.fastest).toBe('webgl');
});
