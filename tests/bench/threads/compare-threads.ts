import { GLYPH_PIXELS, type Glyph } from '../../../src/core/glyph.ts';

/** Our kernels, TensorFlow.js' own ones, and those with a thread a processor. */
export type NetKind = 'own' | 'stock' | 'threaded';

/** Ways to have glyphs answered: by one worker with such a net, or by two with our kernels, of which each takes a half. */
export const WAYS = ['own', 'stock', 'threaded', 'halves'] as const;

/** Times of each way, milliseconds, the least first; by how many glyphs were asked about at once. */
export type ThreadTimes = Readonly<Record<number, Readonly<Record<(typeof WAYS)[number], readonly number[]>>>>;

declare global {
  var compareThreads: (sizes: readonly number[], rounds: number) => Promise<ThreadTimes>;
}

globalThis.compareThreads = async (sizes, rounds) => {
  const [own, second] = [await openNet('own'), await openNet('own')];
  const [stock, threaded] = [await openNet('stock'), await openNet('threaded')];
  const ways = {
    own: (glyphs: readonly Glyph[]) => ask(own, { glyphs }),
    stock: (glyphs: readonly Glyph[]) => ask(stock, { glyphs }),
    threaded: (glyphs: readonly Glyph[]) => ask(threaded, { glyphs }),
    halves: (glyphs: readonly Glyph[]) => {
      const half = glyphs.length >> 1;
      return Promise.all([ask(own, { glyphs: glyphs.slice(0, half) }), ask(second, { glyphs: glyphs.slice(half) })]);
    },
  };
  const all: Record<number, Record<(typeof WAYS)[number], number[]>> = {};
  for (const size of sizes) {
    const times: Record<(typeof WAYS)[number], number[]> = { own: [], stock: [], threaded: [], halves: [] };
    const glyphs = Array.from({ length: size }, () => Float32Array.from({ length: GLYPH_PIXELS }, Math.random));
    // All in turns: what else runs on the device is the same for each.
    for (let round = -1; round < rounds; round++) {
      for (const way of WAYS) {
        const from = performance.now();
        await ways[way](glyphs);
        if (round >= 0) times[way].push(performance.now() - from);
      }
    }
    for (const way of WAYS) times[way].sort((a, b) => a - b);
    all[size] = times;
  }
  return all;
};

async function openNet(kind: NetKind): Promise<Worker> {
  const worker = new Worker(new URL('./net-worker.ts', import.meta.url), { type: 'module' });
  await ask(worker, { kind });
  return worker;
}

function ask(worker: Worker, question: object): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<string | undefined>) =>
      data === undefined ? resolve() : reject(new Error(data));
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(question);
  });
}
