import { describe, expect, it } from 'vitest';
import type { Line } from '../../../../src/vision/ruling/fit-chain.ts';
import { findThroughRules } from '../../../../src/vision/ruling/find-through-rules.ts';
import { drawInk, type InkShape } from '../../core/draw-ink.ts';

const [WIDTH, HEIGHT, FOOT] = [200, 100, 80];

/** A piece of the rule, as a chain finds it. */
const pieceOf = (from: number, to: number, thickness = 3): Line => ({
  from,
  to,
  middles: new Float32Array(to - from).fill(FOOT),
  thickness,
  inked: 1,
  pieces: [to - from],
});

const find = (lines: readonly Line[], shapes: readonly InkShape[]) =>
  findThroughRules(lines, drawInk(WIDTH, HEIGHT, shapes));

const rule: InkShape = { bar: [0, FOOT - 1, WIDTH, 3] };
/** Writing that stands on the rule. */
const feet: InkShape[] = [{ bar: [20, 40, 50, 42] }, { bar: [75, 40, 60, 42] }];

describe('findThroughRules', () => {
  it('follows a piece of a rule under the writing to both edges', () => {
    const line = pieceOf(140, WIDTH);
    const { rules, pieces } = find([line], [rule, ...feet]);
    expect(rules.map(({ from, to }) => [from, to])).toEqual([[0, WIDTH]]);
    expect([...pieces]).toEqual([line]);
  });

  it('gives a rule once that was found in two pieces', () => {
    const lines = [pieceOf(0, 20), pieceOf(140, WIDTH)];
    const { rules, pieces } = find(lines, [rule, ...feet]);
    expect(rules).toHaveLength(1);
    expect([...pieces]).toEqual(lines);
  });

  it.each<[string, Line, InkShape[]]>([
    ['that ends inside the picture', pieceOf(140, WIDTH), [{ bar: [60, FOOT - 1, 140, 3] }]],
    ['as thick as a stroke from edge to edge', pieceOf(0, WIDTH, 9), [{ bar: [0, FOOT - 4, WIDTH, 9] }]],
    ['with too little ink on its way', pieceOf(0, WIDTH), dashes(5, 9)],
  ])('leaves a line %s', (_, line, shapes) => {
    expect(find([line], shapes)).toEqual({ rules: [], pieces: new Set() });
  });
});

/** So many pixels of ink after so many of paper, along the rule's place. */
function dashes(ink: number, paper: number): InkShape[] {
  const step = ink + paper;
  return Array.from({ length: Math.ceil(WIDTH / step) }, (_, i): InkShape => ({ bar: [i * step, FOOT - 1, ink, 3] }));
}
