import { describe, expect, test } from 'vitest';
import type { FrameQuad } from '../../../src/core/geometry.ts';
import { placeLabel } from '../../../src/ui/reading-overlay/place-label.ts';
import { sampleLine } from '../../component/support/sample-reading.ts';

const line = sampleLine('90210', [100, 200, 300, 60]);

describe('placeLabel', () => {
  test('stands above the line, centred on it', () => {
    const { centre, angle, height } = placeLabel(line, 1);
    expect(centre[0]).toBe(250);
    expect(centre[1] + height / 2).toBeLessThan(200);
    expect(angle).toBe(0);
  });

  test('stands below where there is no room above', () => {
    const { centre, height } = placeLabel(sampleLine('90210', [100, 5, 300, 60]), 1);
    expect(centre[1] - height / 2).toBeGreaterThan(65);
  });

  test('follows the slope of the line', () => {
    const quad: FrameQuad = [
      [100, 300],
      [400, 200],
      [420, 260],
      [120, 360],
    ];
    const { centre, angle } = placeLabel({ ...line, quad }, 1);
    expect(angle).toBeCloseTo((Math.atan2(-100, 300) * 180) / Math.PI);
    // To the upper left of the edge's middle, at a right angle to the edge.
    const [right, down] = [centre[0] - 250, centre[1] - 250];
    expect(down).toBeLessThan(0);
    expect(right * 300 + down * -100).toBeCloseTo(0);
  });

  test.each([0.2, 1, 4])('its writing keeps to legible sizes on the screen at scale %f', (scale) => {
    const { fontSize, pitch, width } = placeLabel(line, scale);
    expect(fontSize * scale).toBeGreaterThanOrEqual(15 - 1e-9);
    expect(fontSize * scale).toBeLessThanOrEqual(30 + 1e-9);
    expect(pitch).toBeGreaterThan(0.6 * fontSize); // the characters do not run into each other
    expect(width).toBeGreaterThan(5 * pitch);
  });
});
