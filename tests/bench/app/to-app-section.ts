import { toMarkdownTable } from '../write-section.ts';
import type { AppReport } from './app-report.ts';
import type { Spread } from './spread.ts';

/** The report for docs/performance.md: what is promised beside what was measured, and a frame stage by stage. */
export function toAppSection(report: AppReport): string {
  const { frame, start, firstReading, bytes, heap, tensors, stages } = report;
  const pair = ({ p50, p95 }: Spread): string => `${ms(p50)} / ${ms(p95)}`;
  const promised = toMarkdownTable(
    ['what', 'at most', 'aim', 'measured'],
    [
      ['whole frame, p50 / p95', '40 / 60 ms', '20 / 30 ms', pair(frame)],
      ["main thread's longest task while scanning", '50 ms', '16 ms', ms(report.longestTask)],
      ['page opened to first reading, offline', '2.0 s', '1.0 s', seconds(start.offline)],
      ['bytes of a first visit, brotli', '4.0 MB', '3.0 MB', megabytes(bytes.total)],
      ["worker's heap after 200 and 2,000 frames", 'the same', 'the same', both(heap.at200, heap.at2000, megabytes)],
      ['tensors after 200 and 2,000 frames', 'the same', 'the same', both(tensors.at200, tensors.at2000, String)],
    ],
  );
  const others = toMarkdownTable(
    ['also', 'measured'],
    [
      [
        'frames read a second, of those the camera showed',
        `${report.fps.toFixed(1)} of ${report.cameraFps.toFixed(1)}`,
      ],
      ['press to first reading: cold, warm, offline', [firstReading.cold, firstReading.warm, firstReading.offline].map(seconds).join(', ')], // prettier-ignore
      ['page opened to first reading: cold, warm, offline', [start.cold, start.warm, start.offline].map(seconds).join(', ')], // prettier-ignore
      ['press to camera picture', ms(report.cameraPicture)],
      ['shell, brotli', `${(bytes.shell / 1000).toFixed(1)} KB`],
      ...(report.right === null
        ? []
        : [['frames whose strings were all read right', `${(100 * report.right).toFixed(1)} %`]]),
    ],
  );
  const rows = Object.entries(stages).map(([name, { p50, p95 }]) => [name, p50.toFixed(1), p95.toFixed(1)]);
  return [promised, others, toMarkdownTable(['stage', 'p50, ms', 'p95, ms'], rows)].join('\n\n');
}

const ms = (value: number): string => `${value.toFixed(0)} ms`;
const seconds = (value: number): string => `${(value / 1000).toFixed(2)} s`;
const megabytes = (value: number): string => `${(value / 1e6).toFixed(2)} MB`;
const both = (first: number | null, last: number | null, show: (value: number) => string): string =>
  [first, last].map((value) => (value === null ? '–' : show(value))).join(', ');
