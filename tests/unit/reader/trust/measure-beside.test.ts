import { describe, expect, it } from 'vitest';
import type { InkMap } from '../../../../src/core/ink.ts';
import type { FrameBox } from '../../../../src/core/geometry.ts';
import type { InkMask } from '../../../../src/core/mask.ts';
import { measureBeside } from '../../../../src/reader/trust/measure-beside.ts';

const maskAt = ([x, y, width, height]: FrameBox): InkMask => ({ x, y, width, height, data: new Uint8Array(0) });

/** A picture of this ink alone. */
function mapOf(...boxes: FrameBox[]): InkMap {
  const components = boxes.map((box, index) => ({ label: index + 1, box, area: 100 }));
  return { width: 400, height: 400, labels: new Int32Array(0), components, scale: 1, origin: [0, 0] };
}

const digits: FrameBox[] = [[100, 100, 30, 40], [140, 100, 30, 40]]; // prettier-ignore

const beside = (...others: FrameBox[]): number => {
  const map = mapOf(...digits, ...others);
  return measureBeside(digits.map(maskAt), map, 0, map);
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
    const turned = mapOf([100, 100, 40, 30], [100, 60, 40, 30], [100, 20, 40, 30]);
    // Written from below upwards: the string's own map is turned by a quarter, (x, y) there is (y, −x) in the picture.
    const own = { ...mapOf(), origin: [0, 0], angle: -Math.PI / 2 } as const;
    const masks = [maskAt([-130, 100, 30, 40]), maskAt([-90, 100, 30, 40])];
    expect(measureBeside(masks, own, 0, turned)).toBeGreaterThan(0.8);
  });
});
