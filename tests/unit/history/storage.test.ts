import { describe, expect, test } from 'vitest';
import { askToPersist, estimateStorage } from '../../../src/history/storage.ts';

const refuse = () => Promise.reject(new TypeError('not here'));

describe('storage', () => {
  test('tells what the browser tells', async () => {
    const estimate = () => Promise.resolve({ usage: 20, quota: 100, usageDetails: { indexedDB: 5 } });
    expect(await estimateStorage({ estimate, persisted: () => Promise.resolve(true) })).toEqual({
      used: 20,
      quota: 100,
      database: 5,
      persisted: true,
    });
    expect(await estimateStorage({ estimate: () => Promise.resolve({ usage: 20, usageDetails: {} }) })).toEqual({
      used: 20,
      database: 0,
    });
  });

  test.each([
    ['a storage manager that can nothing', {}],
    ['one that refuses', { estimate: refuse, persisted: refuse }],
  ])('%s: nothing is told', async (_what, storage) => {
    expect(await estimateStorage(storage)).toEqual({});
  });

  test.each([
    ['persisted', { persist: () => Promise.resolve(true) }],
    ['refused', { persist: () => Promise.resolve(false) }],
    ['refused', { persist: refuse }],
    ['unavailable', {}],
  ] as const)('asked to stay: %s', async (answer, storage) => {
    expect(await askToPersist(storage)).toBe(answer);
  });
});
