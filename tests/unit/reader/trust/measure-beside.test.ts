import { describe, expect, it } from 'vitest';
import type { InkMap } from '../../../../src/core/ink.ts';
import type { FrameBox } from '../../../../src/core/geometry.ts';
import { measureBeside } from '../../../../src/reader/trust/measure-beside.ts';
import { toStretches } from '../../../../src/reader/trust/stretch.ts';

/** A map that is turned by so much in the picture. */
const mapAt = (angle: number): InkMap => {
  return { width: 400, height: 400, labels: new Int32Array(0), components: [], scale: 1, origin: [0, 0], angle };
};
const upright = mapAt(0);
const stretch = (box: FrameBox, map = upright, angle = 0) => toStretches([{ box, area: 1 }], map, angle)[0];

const digits: FrameBox[] = [[100, 100, 30, 40], [140, 100, 30, 40]]; // prettier-ignore

const beside = (...others: FrameBox[]): number => {
  const characters = digits.map((box) => stretch(box));
  return measureBeside(characters, [...characters, ...others.map((box) => stretch(box))]);
};

describe('measureBeside', () => {
  it('sees a digit before or behind the string, the nearer the more', () => {
    expect(beside([180, 100, 30, 40])).toBeGreaterThan(0.8);
    expect(beside([62, 102, 30, 36])).toBeGreaterThan(0.8);
    expect(beside([210, 100, 30, 40])).toBeLessThan(0.5);
    expect(beside([260, 100, 30, 40])).toBe(0);
  });

  it('overlooks specks, rules, other lines and the string itself', () => {
    expect(beside()).toBe(0);
    expect(beside([180, 125, 8, 8])).toBe(0);
    expect(beside([180, 20, 4, 200])).toBe(0);
    expect(beside([180, 160, 30, 40])).toBe(0);
    expect(beside([110, 60, 30, 40])).toBe(0);
  });

  it('sees it in a picture that lies on its side', () => {
    // Written from below upwards: the string's own map is turned by a quarter, (x, y) there is (y, −x) in the picture.
    const angle = -Math.PI / 2;
    const boxes: FrameBox[] = [[-130, 100, 30, 40], [-90, 100, 30, 40]]; // prettier-ignore
    const all: FrameBox[] = [[100, 100, 40, 30], [100, 60, 40, 30], [100, 20, 40, 30]]; // prettier-ignore
    const characters = boxes.map((box) => stretch(box, mapAt(angle), angle));
    const inks = all.map((box) => stretch(box, upright, angle));
    expect(measureBeside(characters, inks)).toBeGreaterThan(0.8);
  });
});
