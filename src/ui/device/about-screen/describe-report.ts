import { msg, str } from '@lit/localize';
import type { BackendTimes } from '../../../core/fastest-backend.ts';
import { formatDateTime } from '../../locale/format-date.ts';
import { formatNumber } from '../../locale/format-number.ts';
import type { DeviceReport, Spread } from './device-report.ts';

/** One fact: what it is about, and what it is. */
export type Fact = readonly [name: string, value: string];

function nameBackend(backend: string): string {
  if (backend === 'wasm') return msg('WebAssembly, on the processor');
  if (backend === 'webgl') return msg('WebGL, on the graphics chip');
  return backend === 'cpu' ? msg('plain JavaScript (slow)') : backend;
}

/** A report as facts in words, for the page and for copying. */
export function describeReport(report: DeviceReport): readonly Fact[] {
  const { version, browser, processors, check, backends, film, storage } = report;
  return [
    [msg('Version'), version],
    [msg('The net runs on'), nameBackend(check.backend)],
    ...check.refused.map((reason): Fact => [msg('Not used'), reason]),
    ...describeBackends(backends),
    [
      msg('Reference characters'),
      msg(str`${check.right} of ${check.of} right, logits within ${formatNumber(check.drift, 4)}`),
    ],
    [msg('Demo film'), msg(str`${film.right} of ${film.of} strings right in ${film.frames} frames`)],
    [msg('A frame'), spread(film.total)],
    [msg('of it finding the writing'), spread(film.vision)],
    [msg('of it reading it'), spread(film.recognition)],
    [msg('In the reader’s memory'), msg(str`${check.memory.tensors} tensors, ${check.memory.mats} pictures`)],
    [msg('Processors'), nameProcessors(processors, check.threads)],
    [msg('Storage'), storage === undefined ? msg('the browser does not say') : describeStorage(storage)],
    [msg('Browser'), browser],
  ];
}

/** What each backend takes, and when that was measured. */
function describeBackends(measured: DeviceReport['backends']): readonly Fact[] {
  const name = msg('The net’s speed, measured');
  if (measured === undefined) return [[name, msg('not yet: that is done when nothing is read for a while')]];
  return [
    [name, formatDateTime(measured.at)],
    ...measured.times.map((times): Fact => [nameBackend(times.backend), describeTimes(times)]),
  ];
}

function describeTimes({ batches, refused }: BackendTimes): string {
  const [first, last] = [batches.at(0), batches.at(-1)];
  if (refused !== undefined || first === undefined || last === undefined) return refused ?? '';
  const time = (ms: number): string => formatNumber(ms, 1);
  return msg(str`${time(first.time)} ms for ${first.size} characters, ${time(last.time)} ms for ${last.size}`);
}

/** The same as plain text, a fact a line, for a bug report. */
export const reportText = (report: DeviceReport): string =>
  [msg('Inklens on this device'), ...describeReport(report).map(([name, value]) => `${name}: ${value}`)].join('\n');

const nameProcessors = (count: number, threads: number): string =>
  threads > 1
    ? msg(str`${count}, WebAssembly with ${threads} threads`)
    : msg(str`${count}, WebAssembly with one thread`);

const spread = ({ median, p95 }: Spread): string =>
  msg(str`${formatNumber(median)} ms (95 of 100 within ${formatNumber(p95)} ms)`);

function describeStorage({ used, quota, persistent }: NonNullable<DeviceReport['storage']>): string {
  return persistent
    ? msg(str`${size(used)} of ${size(quota)}, kept until you clear it`)
    : msg(str`${size(used)} of ${size(quota)}, may be cleared by the browser when space runs short`);
}

const size = (bytes: number): string =>
  bytes < 1e9 ? `${formatNumber(bytes / 1e6, 1)} MB` : `${formatNumber(bytes / 1e9, 1)} GB`;
