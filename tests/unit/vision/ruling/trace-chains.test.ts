import { describe, expect, it } from 'vitest';
import { findRuns } from '../../../../src/vision/find-runs.ts';
import { createRandom } from '../../../../src/training/random.ts';
import { traceChains, type Chain } from '../../../../src/vision/ruling/trace-chains.ts';

const COUNT = 120; // bundles
const BREADTH = 400; // pixels
const ROOM = 60; // pixels that the strokes are moved by at most

/** Strokes of all lengths, leans and thicknesses with gaps, and dirt, `moved` pixels across. */
function drawStrokes(seed: number, moved: number) {
  const random = createRandom(seed);
  const marks = new Uint8Array(COUNT * BREADTH);
  const draw = (bundle: number, middle: number, thickness: number): void => {
    const from = Math.round(middle - thickness / 2) + moved;
    marks.fill(1, bundle * BREADTH + from, bundle * BREADTH + from + thickness);
  };
  const place = (): number => 20 + random.next() * (BREADTH - ROOM - 40);
  for (let stroke = 0; stroke < 40; stroke++) {
    const [start, lean, thickness] = [place(), 1.4 * random.next() - 0.7, 1 + Math.floor(5 * random.next())];
    const first = Math.floor(random.next() * COUNT * 0.8);
    const last = Math.min(COUNT, first + 4 + Math.floor(60 * random.next()));
    for (let bundle = first; bundle < last; bundle++) {
      const middle = start + lean * (bundle - first);
      if (random.next() < 0.85 && middle > 10 && middle < BREADTH - ROOM - 10) draw(bundle, middle, thickness);
    }
  }
  for (let speck = 0; speck < 200; speck++) draw(Math.floor(random.next() * COUNT), place(), 2);
  return { count: COUNT, breadth: BREADTH, runs: findRuns(marks, BREADTH) };
}

/** Chains with their middles `moved` pixels back, in an order of their own. */
const settle = (chains: readonly Chain[], moved: number): string[] =>
  chains.map((chain) => JSON.stringify({ ...chain, middle: chain.middle.map((middle) => middle - moved) })).sort();

describe('traceChains', () => {
  // Chains are kept by place, in slots: one that lies on a seam of two must be found from either.
  it.each([1, 2, 3, 4])('follows the same strokes wherever they lie: %i', (seed) => {
    const expected = settle(traceChains(drawStrokes(seed, 0), 6), 0);
    expect(expected.length).toBeGreaterThan(20);
    for (let moved = 1; moved <= ROOM; moved++) {
      expect(settle(traceChains(drawStrokes(seed, moved), 6), moved)).toEqual(expected);
    }
  });

  it('goes on over a gap at the steepest lean', () => {
    const marks = new Uint8Array(COUNT * BREADTH);
    const lean = 0.7; // pixels a bundle
    for (let bundle = 0; bundle < COUNT; bundle++) {
      const at = bundle * BREADTH + 40 + Math.round(lean * bundle);
      if (bundle < 50 || bundle >= 70) marks.fill(1, at, at + 2);
    }
    const [chain, ...others] = traceChains({ count: COUNT, breadth: BREADTH, runs: findRuns(marks, BREADTH) }, 6);
    expect(others).toEqual([]);
    expect(chain.at).toHaveLength(COUNT - 20);
  });
});
