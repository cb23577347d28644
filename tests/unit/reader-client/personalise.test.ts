import { afterEach, beforeEach, expect, test } from 'vitest';
import type { LabelledCrop } from '../../../src/core/personal/labelled-crop.ts';
import type { ReaderClient } from '../../../src/reader/client.ts';
import { createReaderClient } from '../../../src/reader/create-reader-client.ts';
import type { ToWorker } from '../../../src/reader/protocol.ts';
import { ChannelWorker } from './channel-worker.ts';

let workers: ChannelWorker[];
let client: ReaderClient;

beforeEach(() => {
  workers = [];
  client = createReaderClient(() => {
    const worker = new ChannelWorker();
    workers.push(worker);
    return worker.asWorker();
  });
});

afterEach(() => {
  client.close();
});

const crop = (label: string): LabelledCrop => ({ label, pixels: new Uint8Array(784).fill(9) });

function worker(): ChannelWorker {
  const last = workers.at(-1);
  if (last === undefined) throw new Error('no worker was made');
  return last;
}

type Personalise = Extract<ToWorker, { type: 'personalise' }>;
const asked = (): Personalise[] => worker().heard.filter((message) => message.type === 'personalise');
const labels = (): string[] => asked().map(({ crops }) => crops.map(({ label }) => label).join(''));
const lastId = (): number => asked().at(-1)?.id ?? -1;

async function loaded(): Promise<void> {
  const loading = client.load(() => undefined);
  await worker().say({ type: 'ready', backend: 'wasm' });
  await loading;
}

test('hands over labels and pixels alone, and resolves to how many are learned from', async () => {
  await loaded();
  const kept = { ...crop('7'), id: 'a', at: 5 };
  const learned = client.personalise([kept]);
  expect(asked()[0].crops).toEqual([crop('7')]);
  await worker().say({ type: 'personalised', id: lastId(), learned: 1 });
  expect(await learned).toEqual({ ok: true, value: 1 });
});

test('nothing is said to a reader that nobody taught', async () => {
  await loaded();
  expect(asked()).toEqual([]);
});

test('what comes before the reader is loaded is handed over when it is', async () => {
  const first = client.personalise([crop('1')]);
  const second = client.personalise([crop('2'), crop('3')]);
  await loaded();
  expect(labels()).toEqual(['23']);
  await worker().say({ type: 'personalised', id: lastId(), learned: 2 });
  expect([await first, await second]).toEqual([2, 2].map((value) => ({ ok: true, value })));
});

test('only the answer to the last call counts', async () => {
  await loaded();
  const first = client.personalise([crop('1')]);
  const late = lastId();
  const second = client.personalise([]);
  await worker().say({ type: 'personalised', id: late, learned: 1 });
  await worker().say({ type: 'personalised', id: lastId(), learned: 0 });
  expect([await first, await second]).toEqual([0, 0].map((value) => ({ ok: true, value })));
});

test('a reader that starts again is taught again', async () => {
  await loaded();
  const learned = client.personalise([crop('7')]);
  worker().die('out of memory');
  expect(await learned).toMatchObject({ ok: false, error: { kind: 'worker-failed' } });
  await loaded();
  expect(workers).toHaveLength(2);
  expect(labels()).toEqual(['7']);
});

test('a failure to learn is a value', async () => {
  await loaded();
  const learned = client.personalise([crop('7')]);
  const failure = { kind: 'backend-failed', message: 'context lost' } as const;
  await worker().say({ type: 'personalise-failed', id: lastId(), failure });
  expect(await learned).toEqual({ ok: false, error: failure });
});
