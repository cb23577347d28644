import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { averageOverWorkers, createExchangeMemory } from '../../../../src/training/workers/gradient-exchange.ts';
import { contributionOf } from '../contribution.ts';
import { relativeError } from '../numeric-gradient.ts';

const TOLERANCE = 1e-6; // relative, of single precision

const ROUNDS = 60;
const SIZE = 5000;

// Worker threads do not take over the loader of TypeScript: each registers its own.
const [loader, script] = [import.meta.resolve('tsx/esm/api'), new URL('../average-in-worker.ts', import.meta.url).href];
const START = `import('${loader}').then(({ register }) => { register(); return import('${script}'); })`;

/** What each of so many threads got, round by round. */
async function averageInThreads(workers: number): Promise<Float32Array[][]> {
  const memory = createExchangeMemory(workers, SIZE);
  const threads = Array.from(
    { length: workers },
    (_, worker) => new Worker(START, { eval: true, workerData: { memory, worker, rounds: ROUNDS } }),
  );
  return Promise.all(threads.map(async (thread) => ((await once(thread, 'message')) as [Float32Array[]])[0]));
}

describe('averageOverWorkers', () => {
  it.each([2, 3])('gives %i threads the same average, to the bit, in every round', async (workers) => {
    const got = await averageInThreads(workers);
    for (let round = 0; round < ROUNDS; round++) {
      const parts = Array.from({ length: workers }, (_, worker) => contributionOf(worker, round, SIZE));
      const expected = parts[0].map((_, i) => parts.reduce((sum, part) => sum + part[i], 0) / workers);
      expect(relativeError(got[0][round], expected)).toBeLessThan(TOLERANCE);
      for (const other of got.slice(1))
        expect(Buffer.from(other[round].buffer).equals(Buffer.from(got[0][round].buffer))).toBe(true);
    }
  });

  it('leaves the numbers of a worker alone that has no other', () => {
    const values = contributionOf(0, 0, 10);
    averageOverWorkers(createExchangeMemory(1, 10), 0, values);
    expect(values).toEqual(contributionOf(0, 0, 10));
  });
});
