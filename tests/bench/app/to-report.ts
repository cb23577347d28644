import type { AppReport, AtFrames, FrameStage } from './app-report.ts';
import type { FrameNote } from './note-readings.ts';
import type { VisitStart } from './open-visit.ts';
import type { Scan } from './scan.ts';
import { spreadOf, type Spread } from './spread.ts';
import type { MainThread } from './trace-tasks.ts';
import type { Asset } from './weigh-assets.ts';

/** All that was measured. */
export interface Measured {
  readonly cold: VisitStart;
  readonly warm: VisitStart;
  readonly offline: VisitStart;
  readonly scanned: Scan;
  readonly mainThread: MainThread;
  readonly assets: readonly Asset[];
  readonly shell: number;
  readonly expected: readonly string[] | undefined;
}

/** Puts the report together. */
export function toReport(measured: Measured): AppReport {
  const { cold, warm, offline, scanned, mainThread, assets, shell, expected } = measured;
  const { notes, seconds, shown, heaps } = scanned;
  const sinceTap = ({ tapped, reading }: VisitStart): number => reading - tapped;
  const read = notes.filter(({ unread }) => !unread);
  const heapParts = atFrames((count) => heaps.get(count));
  return {
    frames: notes.length,
    unread: notes.length - read.length,
    backend: warm.backend,
    size: notes[0].size,
    region: notes[0].region ?? null,
    frame: spreadOf(read.map(({ taken, answered }) => answered - taken)),
    stages: spreadStages(read),
    fps: notes.length / seconds,
    cameraFps: shown / seconds,
    dropped: Math.max(0, shown - notes.length),
    right: expected === undefined ? null : shareRight(read, expected),
    firstReading: { cold: sinceTap(cold), warm: sinceTap(warm), offline: sinceTap(offline) },
    cameraPicture: warm.picture - warm.tapped,
    start: { cold: cold.reading, warm: warm.reading, offline: offline.reading },
    longestTask: mainThread.tasks.max,
    mainThread,
    bytes: { total: assets.reduce((sum, { bytes }) => sum + bytes, 0), shell, assets },
    heap: atFrames((count) => heaps.get(count)?.total),
    heapParts,
    tensors: atFrames((count) => notes[count - 1]?.tensors),
    mats: atFrames((count) => notes[count - 1]?.mats),
  };
}

const atFrames = <T>(look: (count: number) => T | undefined): AtFrames<T> => ({
  at200: look(200) ?? null,
  at2000: look(2000) ?? null,
});

function spreadStages(notes: readonly FrameNote[]): Readonly<Record<FrameStage, Spread>> {
  const of = (stage: (note: FrameNote) => number): Spread => spreadOf(notes.map(stage));
  return {
    taking: of(({ taken, asked }) => asked - taken),
    handing: of(({ asked, answered, timings }) => answered - asked - timings.total),
    pixels: of(({ timings }) => timings.stages.pixels),
    ink: of(({ timings }) => timings.stages.ink),
    lines: of(({ timings }) => timings.stages.lines),
    cuts: of(({ timings }) => timings.stages.cuts),
    ways: of(({ timings }) => timings.stages.ways),
    net: of(({ timings }) => timings.stages.net),
    strings: of(({ timings }) => timings.stages.strings),
    checks: of(({ timings }) => timings.stages.checks),
  };
}

function shareRight(notes: readonly FrameNote[], expected: readonly string[]): number {
  const right = notes.filter(({ texts }) => expected.every((text) => texts.includes(text)));
  return right.length / notes.length;
}
