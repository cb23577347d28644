import { expect, test } from 'vitest';
import { sumTimes } from '../../../../src/reader/sum-times.ts';
import type { FrameNote } from '../../../bench/app/note-readings.ts';
import { toAppSection } from '../../../bench/app/to-app-section.ts';
import { toAppTable } from '../../../bench/app/to-app-table.ts';
import { toReport, type Measured } from '../../../bench/app/to-report.ts';

const timings = sumTimes({ pixels: 4, ink: 10, lines: 1, cuts: 5, ways: 3, net: 8, strings: 2, checks: 7 });

/** A frame that took 50 ms in all: 3 to be taken, 40 in the reader, 7 on its way. */
const note = (at: number, ...texts: string[]): FrameNote => ({
  taken: at,
  asked: at + 3,
  answered: at + 50,
  timings,
  tensors: 28,
  mats: 0,
  texts,
  unread: false,
  size: [1280, 720],
  region: [0, 120, 1280, 480],
});

const MEASURED: Measured = {
  cold: { tapped: 500, picture: 700, reading: 2500, backend: 'wasm' },
  warm: { tapped: 300, picture: 420, reading: 1300, backend: 'wasm' },
  offline: { tapped: 310, picture: 440, reading: 1400, backend: 'wasm' },
  scanned: {
    notes: Array.from({ length: 200 }, (_, i) => (i % 2 ? note(i * 50, '12', '345') : note(i * 50, '12'))),
    seconds: 10,
    shown: 300,
    heaps: new Map([[200, { script: 8e6, wasm: 150e6, total: 158e6 }]]),
  },
  mainThread: { tasks: { p50: 2, p95: 12, max: 31 }, busy: 0.2 },
  assets: [
    { path: '/index.html', bytes: 1000 },
    { path: '/assets/worker.js', bytes: 250_000 },
  ],
  shell: 57_000,
  expected: ['12', '345'],
};

test('a frame is timed from its picture to its answer, and its stages make up the whole', () => {
  const { frame, stages, fps, dropped, right } = toReport(MEASURED);
  expect(frame).toEqual({ p50: 50, p95: 50, max: 50 });
  expect(stages).toMatchObject({ taking: { p50: 3 }, handing: { p50: 7 }, net: { p50: 8 } });
  expect(Object.values(stages).reduce((sum, { p50 }) => sum + p50, 0)).toBe(50);
  expect({ fps, dropped, right }).toEqual({ fps: 20, dropped: 100, right: 0.5 });
});

test('frames that were left unread are counted, and neither timed nor judged', () => {
  const skipped = { ...note(0), answered: 2, unread: true };
  const { notes } = MEASURED.scanned;
  const report = toReport({ ...MEASURED, scanned: { ...MEASURED.scanned, notes: [skipped, ...notes] } });
  expect(report).toMatchObject({ frames: 201, unread: 1, right: 0.5, frame: { p50: 50 } });
});

test('visits are timed from the press and from the start, and bytes are added up', () => {
  const { firstReading, start, cameraPicture, bytes } = toReport(MEASURED);
  expect(firstReading).toEqual({ cold: 2000, warm: 1000, offline: 1090 });
  expect(start).toEqual({ cold: 2500, warm: 1300, offline: 1400 });
  expect(cameraPicture).toBe(120);
  expect(bytes).toMatchObject({ total: 251_000, shell: 57_000 });
});

test('a run too short to have come to frame 2000 says nothing of it', () => {
  const report = toReport(MEASURED);
  expect(report).toMatchObject({ heap: { at200: 158e6, at2000: null }, tensors: { at200: 28, at2000: null } });
  const table = toAppTable(report);
  expect(table).toMatch(/whole frame +50\.0 ms +50\.0 ms/);
  expect(table).toMatch(/worker heap +158\.00 MB +–/);
  expect(table).toMatch(/worker\.js +250\.0 KB +0\.25 MB/);
});

test('the docs hold what is promised beside what was measured', () => {
  const section = toAppSection(toReport(MEASURED));
  expect(section).toContain('| whole frame, p50 / p95 | 40 / 60 ms | 20 / 30 ms | 50 ms / 50 ms |');
  expect(section).toContain('| tensors after 200 and 2,000 frames | the same | the same | 28, – |');
  expect(section).toContain('| page opened to first reading: cold, warm, offline | 2.50 s, 1.30 s, 1.40 s |');
});
