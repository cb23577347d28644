import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { LoadProgress, ReaderClient } from '../../../src/reader/client.ts';
import { createReaderClient } from '../../../src/reader/create-reader-client.ts';
import type { FromWorker, ReaderFailure, WorkerFrame } from '../../../src/reader/protocol.ts';
import { sumTimes } from '../../../src/reader/sum-times.ts';
import { sampleLine, sampleReading } from '../../component/support/sample-reading.ts';
import { ChannelWorker } from './channel-worker.ts';

const OPTIONS = { format: 'digits', threshold: 0.8 } as const;
const READ = sampleReading(sampleLine('90210'));

let workers: ChannelWorker[];
let client: ReaderClient;
let progress: LoadProgress[];

beforeEach(() => {
  vi.stubGlobal('navigator', { onLine: true });
  workers = [];
  progress = [];
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

const load = () => client.load((step) => progress.push(step));

/** The worker that was made last. */
function worker(): ChannelWorker {
  const last = workers.at(-1);
  if (last === undefined) throw new Error('no worker was made');
  return last;
}

/** As much of a picture as the page's side looks at. */
type FakeFrame = WorkerFrame & { closed: boolean };

function makeFrame(): FakeFrame {
  const frame = { closed: false, width: 640, height: 480, close: () => void (frame.closed = true) };
  return frame;
}

async function loaded(): Promise<void> {
  const loading = load();
  await worker().say({ type: 'ready', backend: 'wasm' });
  await loading;
}

const TIMINGS = sumTimes({ pixels: 4, ink: 10, lines: 3, cuts: 1, ways: 3, net: 6, strings: 1, checks: 2 });

const readingOf = (id: number): FromWorker => ({
  type: 'reading',
  id,
  reading: READ,
  timings: TIMINGS,
  memory: { mats: 0, tensors: 12 },
});

/** Number of the reading that was asked for last. */
function lastId(): number {
  const last = worker().heard.findLast((message) => message.type === 'read');
  return last?.type === 'read' ? last.id : -1;
}

describe('loading', () => {
  test('asks the worker once, and ends with the backend’s name', async () => {
    const [first, second] = [load(), load()];
    await worker().say({ type: 'ready', backend: 'wasm' });
    expect(await first).toEqual({ ok: true, value: 'wasm' });
    expect(await second).toEqual({ ok: true, value: 'wasm' });
    expect(await load()).toEqual({ ok: true, value: 'wasm' });
    expect(workers).toHaveLength(1);
    expect(worker().heard).toEqual([{ type: 'load' }]);
  });

  test('makes no worker before it is asked to', () => {
    expect(workers).toHaveLength(0);
  });

  test('reports how far it is', async () => {
    const loading = load();
    await worker().say({ type: 'progress', part: 'opencv', loaded: 5, total: 10 });
    await worker().say({ type: 'progress', part: 'opencv', loaded: 10, total: 10 });
    await worker().say({ type: 'ready', backend: 'wasm' });
    await loading;
    expect(progress.map(({ part }) => part)).toEqual(['opencv', 'opencv']);
    const [half = 0, all = 0] = progress.map(({ share }) => share);
    expect(all).toBeCloseTo(2 * half);
    expect(all).toBeLessThan(1);
  });

  test('fails as a value, and tries again in a new worker, from the start', async () => {
    const failure: ReaderFailure = { kind: 'model-corrupt', message: 'expected 10 bytes, got 9' };
    const loading = load();
    await worker().say({ type: 'progress', part: 'opencv', loaded: 10, total: 10 });
    await worker().say({ type: 'failed', failure });
    expect(await loading).toEqual({ ok: false, error: failure });
    expect(worker().terminated).toBe(true);

    const again = load();
    await worker().say({ type: 'progress', part: 'model', loaded: 1, total: 100 });
    await worker().say({ type: 'ready', backend: 'cpu' });
    expect(await again).toEqual({ ok: true, value: 'cpu' });
    expect(workers).toHaveLength(2);
    expect(progress.at(-1)?.share).toBeLessThan(0.01);
  });

  test('a worker that does not start is a failure', async () => {
    const loading = load();
    worker().die('Uncaught SyntaxError');
    expect(await loading).toEqual({ ok: false, error: { kind: 'worker-failed', message: 'Uncaught SyntaxError' } });
  });
});

describe('reading', () => {
  test('transfers the picture and resolves to what was read', async () => {
    await loaded();
    const frame = makeFrame();
    const reading = client.read(frame, OPTIONS);
    expect(worker().transferred).toEqual([frame]);
    expect(worker().heard.at(-1)).toMatchObject({ type: 'read', options: OPTIONS });
    await worker().say(readingOf(lastId()));
    expect(await reading).toEqual({
      ok: true,
      value: {
        reading: READ,
        timings: TIMINGS,
        memory: { mats: 0, tensors: 12 },
      },
    });
  });

  test('a picture that can’t be read is a failure of this one only', async () => {
    await loaded();
    const failed = client.read(makeFrame(), OPTIONS);
    const failure: ReaderFailure = { kind: 'read-failed', message: 'odd' };
    await worker().say({ type: 'read-failed', id: lastId(), failure });
    expect(await failed).toEqual({ ok: false, error: failure });
    const next = client.read(makeFrame(), OPTIONS);
    await worker().say(readingOf(lastId()));
    expect((await next).ok).toBe(true);
    expect(workers).toHaveLength(1);
  });

  test('a picture that can’t be handed over is let go, and the next one is read', async () => {
    await loaded();
    const frame = makeFrame();
    const refusal = vi.spyOn(worker(), 'postMessage').mockImplementationOnce(() => {
      throw new DOMException('detached', 'DataCloneError');
    });
    expect(await client.read(frame, OPTIONS)).toMatchObject({ ok: false, error: { kind: 'read-failed' } });
    expect(frame.closed).toBe(true);
    refusal.mockRestore();

    const next = client.read(makeFrame(), OPTIONS);
    await worker().say(readingOf(lastId()));
    expect((await next).ok).toBe(true);
  });

  test('two at a time are a bug', async () => {
    await loaded();
    void client.read(makeFrame(), OPTIONS);
    expect(() => client.read(makeFrame(), OPTIONS)).toThrow('one at a time');
  });

  test('an answer to another question is no answer', async () => {
    await loaded();
    let answered = false;
    void client.read(makeFrame(), OPTIONS).then(() => (answered = true));
    await worker().say(readingOf(lastId() + 1));
    expect(answered).toBe(false);
  });

  test('before loading it is refused, and the picture is let go', async () => {
    const frame = makeFrame();
    expect(await client.read(frame, OPTIONS)).toMatchObject({ ok: false, error: { kind: 'worker-failed' } });
    expect(frame.closed).toBe(true);
  });
});

describe('a worker that dies', () => {
  test('ends the reading that it was at, and the next load starts another', async () => {
    await loaded();
    const reading = client.read(makeFrame(), OPTIONS);
    const dead = worker();
    dead.die('out of memory');
    expect(await reading).toEqual({ ok: false, error: { kind: 'worker-failed', message: 'out of memory' } });
    expect(dead.terminated).toBe(true);

    await loaded();
    expect(workers).toHaveLength(2);
    const next = client.read(makeFrame(), OPTIONS);
    await worker().say(readingOf(lastId()));
    expect((await next).ok).toBe(true);
  });

  test('is not listened to any more', async () => {
    await loaded();
    const dead = worker();
    dead.die('out of memory');
    const loading = load();
    let finished = false;
    void loading.then(() => (finished = true));
    dead.dispatchEvent(new MessageEvent('message', { data: { type: 'ready', backend: 'ghost' } }));
    dead.die('again');
    await Promise.resolve();
    expect(finished).toBe(false);
    await worker().say({ type: 'ready', backend: 'wasm' });
    expect(await loading).toEqual({ ok: true, value: 'wasm' });
  });
});
