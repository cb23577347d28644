import { beforeEach, expect, test } from 'vitest';
import { keepBackends } from '../../../../src/ui/device/backend-memory.ts';

let items: Map<string, string>;
const storage = (): Storage =>
  ({
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  }) as Storage;

const TIMES = [
  { backend: 'wasm', batches: [{ size: 8, time: 5 }] },
  { backend: 'webgl', batches: [{ size: 8, time: 2 }] },
];

beforeEach(() => {
  items = new Map();
});

test('what was measured is known at the next visit, until it is forgotten', () => {
  keepBackends(storage, 'worker-1 browser').keep(TIMES);
  const next = keepBackends(storage, 'worker-1 browser');
  expect(next.recall()).toMatchObject({ fastest: 'webgl', times: TIMES });
  next.forget();
  expect(next.recall()).toBeUndefined();
});

test('it holds for the build and the browser that it was measured with', () => {
  keepBackends(storage, 'worker-1 browser').keep(TIMES);
  expect(keepBackends(storage, 'worker-2 browser').recall()).toBeUndefined();
});

test('where none may be used, nothing is kept', () => {
  const backends = keepBackends(storage, 'worker-1 browser');
  backends.keep([{ backend: 'wasm', batches: [], refused: 'wasm: did not start' }]);
  backends.keep([]);
  expect(items.size).toBe(0);
});

test('nothing is known where the browser keeps nothing, or something else', () => {
  const refusing = keepBackends(() => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  }, 'worker-1 browser');
  refusing.keep(TIMES);
  refusing.forget();
  expect(refusing.recall()).toBeUndefined();
  items.set('inklens.backends', '{');
  expect(keepBackends(storage, 'worker-1 browser').recall()).toBeUndefined();
});
