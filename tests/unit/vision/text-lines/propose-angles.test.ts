import { describe, expect, it } from 'vitest';
import type { InkComponent } from '../../../../src/core/ink.ts';
import { proposeAngles } from '../../../../src/vision/text-lines/propose-angles.ts';

const TOLERANCE = 6; // degrees: two bins of the votes

/** Squares of 30 on lines that fall by `degrees`: `rows` of `count`, `step` apart, the rows `apart`. */
function squares(degrees: number, rows = 2, count = 6, step = 36, apart = 70): InkComponent[] {
  const radians = (degrees * Math.PI) / 180;
  return Array.from({ length: rows * count }, (_, i): InkComponent => {
    const [along, down] = [step * (i % count), apart * Math.floor(i / count)];
    const x = 400 + along * Math.cos(radians) - down * Math.sin(radians);
    const y = 400 + along * Math.sin(radians) + down * Math.cos(radians);
    return { label: i + 1, box: [x - 15, y - 15, 30, 30], area: 300 };
  });
}

const degreesOf = (components: readonly InkComponent[]): number[] =>
  proposeAngles(components).map((angle) => Math.round((angle * 180) / Math.PI));

describe('proposeAngles', () => {
  it.each([0, 8, -12])('proposes upright, then upside down, for rows at %i°', (degrees) => {
    expect(degreesOf(squares(degrees))).toEqual([0, 180]);
  });

  it.each([90, -90])('proposes both ways along a column first: %i°', (degrees) => {
    expect(degreesOf(squares(degrees)).slice(0, 2)).toEqual([90, -90]);
  });

  it.each([30, 60, -45])('proposes the slope of lines at %i°, left to right first', (degrees) => {
    const [first, second] = degreesOf(squares(degrees));
    expect(Math.abs(first - degrees)).toBeLessThanOrEqual(TOLERANCE);
    expect(Math.abs(first - second)).toBe(180);
  });

  it('prefers upright where components stand in a square grid, and proposes the columns too', () => {
    expect(degreesOf(squares(0, 5, 5, 60, 60))).toEqual([0, 180, 90, -90]);
  });

  it.each<[string, InkComponent[]]>([
    ['nothing', []],
    ['one component', squares(0, 1, 1)],
    ['two that stand one below the other', squares(60, 1, 2)],
  ])('proposes upright first for %s', (_, components) => {
    expect(degreesOf(components).slice(0, 2)).toEqual([0, 180]);
  });
});
