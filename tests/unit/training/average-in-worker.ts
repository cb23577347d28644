import { parentPort, workerData } from 'node:worker_threads';
import { averageOverWorkers, type ExchangeMemory } from '../../../src/training/workers/gradient-exchange.ts';
import { contributionOf } from './contribution.ts';

/** One of several threads that average numbers of their own, round after round; tells what it got. */
const { memory, worker, rounds } = workerData as { memory: ExchangeMemory; worker: number; rounds: number };

const got: Float32Array[] = [];
for (let round = 0; round < rounds; round++) {
  const values = contributionOf(worker, round, memory.size);
  averageOverWorkers(memory, worker, values);
  got.push(values);
}
parentPort?.postMessage(got);
