import { describe, expect, it } from 'vitest';
import type { Line } from '../../../../src/vision/ruling/fit-chain.ts';
import { findBoxSides } from '../../../../src/vision/ruling/find-box-sides.ts';

/** A straight line from one position to another, at a place across it. */
const lineAt = (place: number, from: number, to: number, thickness = 2): Line => ({
  from,
  to,
  middles: new Float32Array(to - from).fill(place),
  thickness,
  inked: 1,
  pieces: [to - from],
});

const [top, bottom] = [lineAt(50, 100, 400), lineAt(130, 100, 400)];
const [leftSide, rightSide] = [lineAt(100, 50, 131), lineAt(399, 50, 131)];

describe('findBoxSides', () => {
  it("finds a box's two sides", () => {
    expect(findBoxSides([leftSide, rightSide], [top, bottom])).toEqual([leftSide, rightSide]);
  });

  it('finds the walls between its cells', () => {
    const walls = [175, 250, 325].map((place) => lineAt(place, 50, 131));
    const found = findBoxSides([leftSide, rightSide, ...walls], [top, bottom]);
    expect(found).toHaveLength(5);
  });

  it.each<[string, readonly Line[]]>([
    ['a 1 from one ruled line to the next', [lineAt(250, 50, 131)]],
    ['one side alone', [leftSide]],
    ['sides that stop short of the rule below', [lineAt(100, 50, 110), lineAt(399, 50, 110)]],
  ])('leaves %s', (_, candidates) => {
    expect(findBoxSides(candidates, [top, bottom])).toEqual([]);
  });

  it('leaves a bold 1 in a box of thin lines, and one that is shorter than the box', () => {
    const [bold, short] = [lineAt(200, 50, 131, 7), lineAt(300, 62, 118)];
    expect(findBoxSides([leftSide, rightSide, bold, short], [top, bottom])).toEqual([leftSide, rightSide]);
  });
});
