import type { DeviceReport, Spread } from './device-report.ts';

/** One fact: what it is about, and what it is. */
export type Fact = readonly [name: string, value: string];

const BACKENDS: Readonly<Record<string, string>> = {
  wasm: 'WebAssembly, on the processor',
  webgl: 'WebGL, on the graphics chip',
  cpu: 'plain JavaScript (slow)',
};

/** A report as facts in words, for the page and for copying. */
export function describeReport(report: DeviceReport): readonly Fact[] {
  const { version, browser, processors, threads, check, film, storage } = report;
  return [
    ['Version', version],
    ['The net runs on', BACKENDS[check.backend] ?? check.backend],
    ...check.refused.map((reason): Fact => ['Not used', reason]),
    ['Reference characters', `${check.right} of ${check.of} right, logits within ${check.drift.toFixed(4)}`],
    ['Demo film', `${film.right} of ${film.of} strings right in ${film.frames} frames`],
    ['A frame', spread(film.total)],
    ['of it finding the writing', spread(film.vision)],
    ['of it reading it', spread(film.recognition)],
    ['In the reader’s memory', `${check.memory.tensors} tensors, ${check.memory.mats} pictures`],
    ['Processors', `${processors}, WebAssembly with ${threads ? 'several threads' : 'one thread'}`],
    ['Storage', storage === undefined ? 'the browser does not say' : describeStorage(storage)],
    ['Browser', browser],
  ];
}

/** The same as plain text, a fact a line, for a bug report. */
export const reportText = (report: DeviceReport): string =>
  ['Inklens on this device', ...describeReport(report).map(([name, value]) => `${name}: ${value}`)].join('\n');

const spread = ({ median, p95 }: Spread): string => `${median.toFixed(0)} ms (95 of 100 within ${p95.toFixed(0)} ms)`;

function describeStorage({ used, quota, persistent }: NonNullable<DeviceReport['storage']>): string {
  const kept = persistent ? 'kept until you clear it' : 'may be cleared by the browser when space runs short';
  return `${size(used)} of ${size(quota)}, ${kept}`;
}

const size = (bytes: number): string =>
  bytes < 1e9 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e9).toFixed(1)} GB`;
