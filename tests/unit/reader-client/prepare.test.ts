import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ReaderClient } from '../../../src/reader/client.ts';
import { createReaderClient } from '../../../src/reader/create-reader-client.ts';
import { ChannelWorker } from './channel-worker.ts';

let workers: ChannelWorker[];
let client: ReaderClient;

beforeEach(() => {
  workers = [];
  client = createReaderClient(() => {
    workers.push(new ChannelWorker());
    return (workers.at(-1) as ChannelWorker).asWorker();
  });
});

afterEach(() => {
  client.close();
});

async function load(): Promise<void> {
  const loading = client.load(() => undefined);
  await workers.at(-1)?.say({ type: 'ready', backend: 'wasm' });
  expect(await loading).toEqual({ ok: true, value: 'wasm' });
}

test('a worker that was prepared is told nothing until it is to load, and then it is the one that loads', async () => {
  client.prepare();
  client.prepare();
  expect(workers.map(({ heard }) => heard)).toEqual([[]]);
  await load();
  expect(workers.map(({ heard }) => heard)).toEqual([[{ type: 'load' }]]);
});

test('one that ended meanwhile gives way to another', async () => {
  client.prepare();
  workers[0]?.dispatchEvent(Object.assign(new Event('error'), { message: '' }));
  expect(workers[0]?.terminated).toBe(true);
  await load();
  expect(workers).toHaveLength(2);
});
