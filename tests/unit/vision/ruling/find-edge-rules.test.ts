import { describe, expect, it } from 'vitest';
import { findEdgeRules } from '../../../../src/vision/ruling/find-edge-rules.ts';
import type { Line } from '../../../../src/vision/ruling/fit-chain.ts';

const [EXTENT, BREADTH] = [400, 600];

/** A line from one position to another; its place across them moves by `lean` a pixel. */
const lineAt = (place: number, from: number, to: number, lean = 0, thickness = 2): Line => ({
  from,
  to,
  middles: Float32Array.from({ length: to - from }, (_, i) => place + lean * i),
  thickness,
  inked: 1,
  pieces: [to - from],
});

const find = (candidates: readonly Line[], rules: readonly Line[] = []): Line[] =>
  findEdgeRules(candidates, rules, EXTENT, BREADTH);

describe('findEdgeRules', () => {
  it('finds lines that run in from the edges side by side', () => {
    const grid = [lineAt(100, 0, 60), lineAt(160, 4, 80), lineAt(100, 320, 400)];
    expect(find(grid)).toEqual(grid);
  });

  it('finds one beside a rule, also fanned out by perspective', () => {
    const line = lineAt(100, 0, 60, 0.05);
    expect(find([line], [lineAt(500, 0, 400, 0.08)])).toEqual([line]);
  });

  it.each<[string, readonly Line[], readonly Line[]]>([
    ['alone', [lineAt(100, 0, 60)], []],
    ['that stay away from the edges', [lineAt(100, 40, 100), lineAt(160, 40, 100)], []],
    ['of other directions', [lineAt(100, 0, 60)], [lineAt(160, 0, 400, 0.15)]],
    ['much thicker than the rules', [lineAt(100, 0, 60, 0, 7)], [lineAt(160, 0, 400)]],
  ])('leaves lines %s', (_, candidates, rules) => {
    expect(find(candidates, rules)).toEqual([]);
  });
});
