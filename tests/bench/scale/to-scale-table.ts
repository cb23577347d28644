import { toMarkdownTable } from '../write-section.ts';
import type { TimedPoint } from './time-pictures.ts';

/** The times as a Markdown table. */
export function toScaleTable(points: readonly TimedPoint[]): string {
  const rows = points.map(({ series, label, value, time, read }) => {
    const what =
      series === 'characters' ? `${label} at 1280×720` : `20 at ${label} (${2 * Math.round((value * 8) / 9)}×${value})`;
    return [what, time.p50.toFixed(1), time.p95.toFixed(1), read.toFixed(1)];
  });
  return toMarkdownTable(['characters', 'p50, ms', 'p95, ms', 'characters read'], rows);
}
