import { describe, expect, it } from 'vitest';
import type { FrameBox } from '../../../src/core/geometry.ts';
import type { Rule } from '../../../src/core/rule.ts';
import { separates } from '../../../src/core/separates.ts';

const upright = (x: number, top = 0, bottom = 200): Rule => ({ from: [x, top], to: [x, bottom], thickness: 2 });

/** Two characters 60 high, 30 wide, a hundred apart; row around y = 100. */
const left: FrameBox = [100, 70, 30, 60];
const right: FrameBox = [200, 70, 30, 60];

describe('separates', () => {
  it.each<[string, readonly Rule[], boolean]>([
    ['no rule', [], false],
    ['a rule between them', [upright(160)], true],
    ['a rule that leans between them', [{ from: [150, 0], to: [170, 200], thickness: 2 }], true],
    ['a rule before both', [upright(60)], false],
    ['a rule after both', [upright(260)], false],
    ['a rule through one of them', [upright(110)], false],
    ['a rule between them in the row above', [upright(160, 0, 60)], false],
    ['a level rule below them', [{ from: [0, 140], to: [400, 140], thickness: 2 }], false],
    ['columns of a table', [upright(0), upright(160), upright(320)], true],
    ['a narrow column beside a wide one', [upright(80), upright(160), upright(320)], true],
    ['the walls of a comb', [80, 160, 240].map((x) => upright(x)), false],
    ['a comb whose cells are twice as wide as the characters are high', [40, 160, 280].map((x) => upright(x)), false],
    ['such a comb, each wall found twice', [40, 42, 160, 163, 280, 282].map((x) => upright(x)), false],
    ['a cell as wide beside a narrower one', [80, 160, 280].map((x) => upright(x)), true],
    ['small squares', [80, 105, 130, 155, 180, 205, 230, 255].map((x) => upright(x)), false],
  ])('by %s', (_, rules, expected) => {
    expect(separates(rules, left, right)).toBe(expected);
    expect(separates(rules, right, left)).toBe(expected);
  });
});
