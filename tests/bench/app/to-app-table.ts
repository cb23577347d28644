import type { AppReport, AtFrames, Visits } from './app-report.ts';
import type { Spread } from './spread.ts';

const NAME = 34; // characters
const CELL = 11;

/** The report for a person at a terminal. */
export function toAppTable(report: AppReport): string {
  const { frame, stages, firstReading, start, bytes, mainThread } = report;
  const right = report.right === null ? [] : [row('strings right in', [percent(report.right)])];
  return [
    row(`${report.frames} frames`, ['p50', 'p95', 'max']),
    row('whole frame', spread(frame)),
    ...Object.entries(stages).map(([name, times]) => row(`  ${name}`, spread(times))),
    '',
    row('the net runs on', [report.backend]),
    row('frames read a second', [report.fps.toFixed(1)]),
    row('frames the camera showed a second', [report.cameraFps.toFixed(1)]),
    row('frames dropped', [String(report.dropped)]),
    row('frames left unread', [String(report.unread)]),
    ...right,
    row("main thread's tasks", spread(mainThread.tasks)),
    row('main thread at work', [percent(mainThread.busy)]),
    '',
    row('', ['cold', 'warm', 'offline']),
    row('press to first reading', visits(firstReading)),
    row('page opened to first reading', visits(start)),
    row('press to camera picture', [ms(report.cameraPicture)]),
    '',
    row('', ['frame 200', 'frame 2000']),
    row('worker heap', at(report.heap, megabytes)),
    row(
      '  of JavaScript',
      at(report.heapParts, ({ script }) => megabytes(script)),
    ),
    row(
      '  of WebAssembly',
      at(report.heapParts, ({ wasm }) => megabytes(wasm)),
    ),
    row('tensors', at(report.tensors, String)),
    row('Mats', at(report.mats, String)),
    '',
    row('first visit, brotli', ['bytes', 'until then']),
    ...toAssetRows(bytes.assets),
    row('all', [megabytes(bytes.total)]),
    row('of it the shell', [kilobytes(bytes.shell)]),
  ].join('\n');
}

/** Files below this many bytes are not worth a row of their own. */
const SMALL = 20_000;

function toAssetRows(assets: AppReport['bytes']['assets']): string[] {
  let sum = 0;
  const rows = assets.map(({ path, bytes }) => ({ path, bytes, until: (sum += bytes) }));
  const large = rows.filter(({ bytes }) => bytes >= SMALL);
  const small = rows.filter(({ bytes }) => bytes < SMALL);
  return [
    ...large.map(({ path, bytes, until }) =>
      row(`  ${path.replace(/^.*\//, '')}`, [kilobytes(bytes), megabytes(until)]),
    ),
    row(`  ${small.length} files below ${kilobytes(SMALL)}`, [
      kilobytes(small.reduce((sum, { bytes }) => sum + bytes, 0)),
    ]),
  ];
}

const row = (name: string, cells: readonly string[]): string =>
  (name.padEnd(NAME) + cells.map((cell) => cell.padStart(CELL)).join('')).trimEnd();
const ms = (value: number): string => `${value.toFixed(1)} ms`;
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} KB`;
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(2)} MB`;
const spread = ({ p50, p95, max }: Spread): string[] => [ms(p50), ms(p95), ms(max)];
const visits = ({ cold, warm, offline }: Visits): string[] => [ms(cold), ms(warm), ms(offline)];
const at = <T>({ at200, at2000 }: AtFrames<T>, show: (value: T) => string): string[] =>
  [at200, at2000].map((value) => (value === null ? '–' : show(value)));
