import { expect, test } from 'vitest';
import { drawScalePlot, niceCeiling } from '../../../bench/scale/draw-scale-plot.ts';
import type { TimedPoint } from '../../../bench/scale/time-pictures.ts';
import { toScaleTable } from '../../../bench/scale/to-scale-table.ts';

const point = (series: TimedPoint['series'], value: number, label: string, p50: number): TimedPoint => ({
  series,
  value,
  label,
  read: 20,
  time: { p50, p95: p50 + 5, max: p50 + 9 },
});
const POINTS = [
  point('characters', 1, '1', 10),
  point('characters', 100, '100', 75),
  point('resolution', 720, '720p', 20),
  point('resolution', 2160, '4K', 90),
];

test('each series has a panel with a dot for each point, in proportion', () => {
  const svg = drawScalePlot(POINTS);
  expect(svg.match(/<circle/g)).toHaveLength(4);
  const at = [...svg.matchAll(/<circle class="dot" cx="([\d.]+)"/g)].map(([, x]) => Number(x) - 60);
  expect(at[0] / at[1]).toBeCloseTo(0.01);
  expect(at[2] / at[3]).toBeCloseTo(1 / 9, 2); // pixels, not lines
  expect(svg).toContain('100 ms');
});

test.each([
  [80, 100],
  [100, 100],
  [101, 200],
  [390, 400],
  [7, 10],
])('an axis for %d ends at %d', (value, end) => expect(niceCeiling(value)).toBe(end));

test('the table says how large the pictures are', () => {
  expect(toScaleTable(POINTS)).toContain('| 20 at 4K (3840×2160) | 90.0 | 95.0 | 20.0 |');
});
