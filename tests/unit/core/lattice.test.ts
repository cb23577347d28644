import { describe, expect, it } from 'vitest';
import { findBestPath, type Arc, type Lattice } from '../../../src/core/lattice.ts';
import { createRandom } from '../../../src/training/random.ts';

const arc = (from: number, to: number, score: number): Arc => ({ from, to, score });

/** Every way through a lattice, as indices of arcs. */
function allPaths({ nodes, arcs }: Lattice, from = 0): number[][] {
  if (from === nodes - 1) return [[]];
  return arcs.flatMap((next, index) =>
    next.from === from ? allPaths({ nodes, arcs }, next.to).map((rest) => [index, ...rest]) : [],
  );
}

const scoreOf = (path: readonly number[], arcs: readonly Arc[]): number =>
  path.reduce((sum, index) => sum + arcs[index].score, 0);

describe('findBestPath', () => {
  it.each<[string, Lattice, number[]]>([
    ['takes the only way', { nodes: 3, arcs: [arc(0, 1, -1), arc(1, 2, -2)] }, [0, 1]],
    ['takes the better of two', { nodes: 2, arcs: [arc(0, 1, -3), arc(0, 1, -1)] }, [1]],
    ['joins two pieces where that is better', { nodes: 3, arcs: [arc(0, 1, -1), arc(1, 2, -2), arc(0, 2, -2.5)] }, [2]],
    [
      'keeps two pieces apart where that is better',
      { nodes: 3, arcs: [arc(0, 1, -1), arc(1, 2, -1), arc(0, 2, -2.5)] },
      [0, 1],
    ],
    [
      'takes a poor step for the sake of a good one after it',
      { nodes: 4, arcs: [arc(0, 1, -0.1), arc(1, 3, -9), arc(0, 2, -2), arc(2, 3, -0.1)] },
      [2, 3],
    ],
    [
      'is not misled by the arcs being in any order',
      { nodes: 4, arcs: [arc(2, 3, -1), arc(1, 2, -1), arc(0, 1, -1)] },
      [2, 1, 0],
    ],
    ['takes scores above zero as well', { nodes: 3, arcs: [arc(0, 2, 1), arc(0, 1, 1), arc(1, 2, 1)] }, [1, 2]],
    [
      'skips a piece by an arc that stands for leaving it out',
      { nodes: 3, arcs: [arc(0, 1, -20), arc(1, 2, -1), arc(0, 1, -4)] },
      [2, 1],
    ],
  ])('%s', (_, lattice, path) => {
    expect(findBestPath(lattice)).toEqual(path);
  });

  it('finds one of the best ways where several are equally good', () => {
    const lattice = { nodes: 3, arcs: [arc(0, 1, -1), arc(1, 2, -1), arc(0, 2, -2), arc(0, 1, -1)] };
    const path = findBestPath(lattice);
    expect(allPaths(lattice)).toContainEqual(path);
    expect(scoreOf(path, lattice.arcs)).toBe(-2);
    expect(findBestPath(lattice)).toEqual(path);
  });

  it.each<[string, Lattice]>([
    ['there is a gap', { nodes: 4, arcs: [arc(0, 1, -1), arc(2, 3, -1)] }],
    ['the last node cannot be reached', { nodes: 3, arcs: [arc(0, 1, -1)] }],
    ['nothing leaves the first node', { nodes: 3, arcs: [arc(1, 2, -1)] }],
    ['the only way is impossible', { nodes: 2, arcs: [arc(0, 1, -Infinity)] }],
    ['there are no arcs', { nodes: 3, arcs: [] }],
    ['there is nothing to read', { nodes: 1, arcs: [] }],
  ])('gives no path where %s', (_, lattice) => {
    expect(findBestPath(lattice)).toEqual([]);
  });

  it.each<[string, Arc]>([
    ['back', arc(2, 1, -1)],
    ['to where it began', arc(1, 1, -1)],
    ['beyond the last node', arc(1, 3, -1)],
    ['from before the first', arc(-1, 1, -1)],
    ['from nowhere', arc(NaN, 1, -1)],
  ])('throws on an arc that leads %s, and names it', (_, bad) => {
    expect(() => findBestPath({ nodes: 3, arcs: [arc(0, 1, -1), bad] })).toThrow(RangeError);
    expect(() => findBestPath({ nodes: 3, arcs: [arc(0, 1, -1), bad] })).toThrow(`arc 1: expected 0 ≤ from < to < 3`);
  });

  it('is as good as trying every way, on 200 lattices of all kinds', () => {
    const random = createRandom(7);
    for (let round = 0; round < 200; round++) {
      const nodes = 2 + random.below(6);
      const arcs = Array.from({ length: random.below(16) }, () => {
        const from = random.below(nodes - 1);
        return arc(from, from + 1 + random.below(nodes - 1 - from), random.between(-5, 1));
      });
      const scores = allPaths({ nodes, arcs }).map((path) => scoreOf(path, arcs));
      const path = findBestPath({ nodes, arcs });
      if (scores.length === 0) expect(path).toEqual([]);
      else expect(scoreOf(path, arcs)).toBeCloseTo(Math.max(...scores), 9);
    }
  });
});
