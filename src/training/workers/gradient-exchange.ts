/** Shared memory through which the workers of one run average their gradients. */
export interface ExchangeMemory {
  readonly workers: number;
  /** Numbers a worker puts in at each step. */
  readonly size: number;
  readonly slots: SharedArrayBuffer;
  readonly barrier: SharedArrayBuffer;
}

export function createExchangeMemory(workers: number, size: number): ExchangeMemory {
  return { workers, size, slots: new SharedArrayBuffer(4 * workers * size), barrier: new SharedArrayBuffer(8) };
}

/**
 * Averages `values` over all workers, in place; every worker adds up in the same order, so all get the same numbers.
 * Blocks until all have come.
 */
export function averageOverWorkers(memory: ExchangeMemory, worker: number, values: Float32Array): void {
  const { workers, size } = memory;
  if (workers === 1) return;
  const slots = Array.from({ length: workers }, (_, w) => new Float32Array(memory.slots, 4 * w * size, size));
  slots[worker].set(values);
  waitForAll(memory);
  for (let i = 0; i < size; i++) {
    let sum = 0;
    for (let w = 0; w < workers; w++) sum += slots[w][i];
    values[i] = sum / workers;
  }
  waitForAll(memory); // nobody may write the next step's numbers while another still reads these
}

/** A barrier: [arrived, generation]. */
function waitForAll({ barrier, workers }: ExchangeMemory): void {
  const state = new Int32Array(barrier);
  const generation = Atomics.load(state, 1);
  if (Atomics.add(state, 0, 1) === workers - 1) {
    Atomics.store(state, 0, 0);
    Atomics.add(state, 1, 1);
    Atomics.notify(state, 1);
    return;
  }
  while (Atomics.load(state, 1) === generation) Atomics.wait(state, 1, generation);
}
