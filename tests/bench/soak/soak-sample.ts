import type { Spread } from '../app/spread.ts';

/** What a scanning page is like for one while. Sizes in bytes, times in milliseconds. */
export interface SoakSample {
  /** Since the start. */
  readonly minutes: number;
  readonly frames: number;
  readonly frame: Spread;
  /** The page's and the worker's, after their rubbish was collected. */
  readonly pageHeap: number;
  readonly workerHeap: number;
  readonly nodes: number;
  readonly listeners: number;
  readonly documents: number;
  readonly tensors: number;
  readonly mats: number;
}

/** How one figure went: the median of the first quarter of the samples, that of the last, and whether it stayed. */
export interface Course {
  readonly name: string;
  readonly first: number;
  readonly last: number;
  readonly flat: boolean;
}

/** How much more the last quarter may have and still be called flat: time is what a busy machine makes of it. */
const ROOM: Readonly<Record<keyof typeof FIGURES, number>> = {
  frame: 0.15,
  pageHeap: 0.05,
  workerHeap: 0.05,
  nodes: 0.05,
  listeners: 0.05,
  documents: 0,
  tensors: 0,
  mats: 0,
};

/** Bytes by which a heap goes up and down, however often its rubbish is collected. */
const BREATH = 2e6;

const FIGURES = {
  frame: ({ frame }: SoakSample) => frame.p50,
  pageHeap: ({ pageHeap }: SoakSample) => pageHeap,
  workerHeap: ({ workerHeap }: SoakSample) => workerHeap,
  nodes: ({ nodes }: SoakSample) => nodes,
  listeners: ({ listeners }: SoakSample) => listeners,
  documents: ({ documents }: SoakSample) => documents,
  tensors: ({ tensors }: SoakSample) => tensors,
  mats: ({ mats }: SoakSample) => mats,
} as const;

const KEYS = Object.keys(FIGURES) as (keyof typeof FIGURES)[];

/** How all figures went. @throws RangeError without samples */
export function judgeSoak(samples: readonly SoakSample[]): readonly Course[] {
  if (samples.length === 0) throw new RangeError('judgeSoak: expected at least one sample, got none');
  const quarter = Math.max(1, Math.floor(samples.length / 4));
  return KEYS.map((name) => {
    const values = samples.map(FIGURES[name]);
    const [first, last] = [median(values.slice(0, quarter)), median(values.slice(-quarter))];
    return { name, first, last, flat: last <= first * (1 + ROOM[name]) + (name.endsWith('Heap') ? BREATH : 0) };
  });
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)];
