import { describe, expect, test } from 'vitest';
import type { FrameBox, FrameQuad } from '../../../../../src/core/geometry.ts';
import type { ReadLine } from '../../../../../src/core/reading.ts';
import { commonArea } from '../../../../../src/ui/geometry/convex-overlap.ts';
import { cornersOf, placeLabels, type LabelPlace } from '../../../../../src/ui/reading/reading-overlay/place-labels.ts';
import { sampleLine } from '../../../../component/support/sample-reading.ts';

const SEEN: FrameBox = [0, 0, 640, 480];
const line = sampleLine('90210', [100, 200, 300, 60]);

function placeOne(line: ReadLine, scale = 1, seen = SEEN): LabelPlace {
  const [place] = placeLabels([line], { seen, scale });
  if (place === undefined) throw new Error('expected a place');
  return place;
}

describe('a single line’s label', () => {
  test('stands above the line, centred on it', () => {
    const { centre, angle, height } = placeOne(line);
    expect(centre[0]).toBe(250);
    expect(centre[1] + height / 2).toBeLessThan(200);
    expect(angle).toBe(0);
  });

  test('stands below where there is no room above', () => {
    const { centre, height } = placeOne(sampleLine('90210', [100, 5, 300, 60]));
    expect(centre[1] - height / 2).toBeGreaterThan(65);
  });

  test('stands below where what is above is not seen', () => {
    expect(placeOne(line, 1, [0, 180, 640, 300]).side).toBe('below');
  });

  test('follows the slope of the line', () => {
    const quad: FrameQuad = [
      [100, 300],
      [400, 200],
      [420, 260],
      [120, 360],
    ];
    const { centre, angle } = placeOne({ ...line, quad });
    expect(angle).toBeCloseTo((Math.atan2(-100, 300) * 180) / Math.PI);
    // To the upper left of the edge's middle, at a right angle to the edge.
    const [right, down] = [centre[0] - 250, centre[1] - 250];
    expect(down).toBeLessThan(0);
    expect(right * 300 + down * -100).toBeCloseTo(0);
  });

  test.each([0.5, 1, 4])('its writing keeps to legible sizes on the screen at scale %f', (scale) => {
    const { fontSize, pitch, width } = placeOne(line, scale);
    expect(fontSize * scale).toBeGreaterThanOrEqual(15 - 1e-9);
    expect(fontSize * scale).toBeLessThanOrEqual(30 + 1e-9);
    expect(pitch).toBeGreaterThan(0.6 * fontSize); // the characters do not run into each other
    expect(width).toBeGreaterThan(5 * pitch);
  });
});

describe('labels of several lines', () => {
  const rows = (pitch: number, x = 100, count = 4): ReadLine[] =>
    Array.from({ length: count }, (_, row) => sampleLine('4173', [x, 100 + row * pitch, 160, 40]));

  test.each([120, 80, 60, 50, 44])('%i pixels apart cover no line and no other label', (pitch) => {
    const lines = rows(pitch);
    const labels = placeLabels(lines, { seen: SEEN, scale: 1 });
    labels.forEach((label, i) => {
      expect(label).toBeDefined();
      const corners = label ? cornersOf(label) : [];
      for (const { quad } of lines) expect(commonArea(corners, quad)).toBeLessThan(1);
      for (const other of labels.slice(i + 1)) {
        expect(commonArea(corners, other ? cornersOf(other) : [])).toBeLessThan(1);
      }
    });
  });

  test('are left out where all places would cover a line or are not seen', () => {
    const narrow: FrameBox = [95, 95, 170, 200];
    const labels = placeLabels(rows(44), { seen: narrow, scale: 1 });
    expect(labels.slice(0, 3)).toEqual([undefined, undefined, undefined]);
  });

  test('stay on the side where they were while they can', () => {
    expect(placeLabels([line], { seen: SEEN, scale: 1 }, ['below'])[0]?.side).toBe('below');
    expect(placeLabels([line], { seen: [0, 0, 640, 270], scale: 1 }, ['below'])[0]?.side).toBe('above');
  });
});
