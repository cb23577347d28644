import { FrameFusion } from '../../../src/core/fusion/fuse-frames.ts';
import type { Reading } from '../../../src/core/reading.ts';

/** One film: the strings on its sheet, and what was read in each frame. */
export interface ReadFilm {
  readonly strings: readonly string[];
  readonly frames: readonly Reading[];
}

/** Figures over several films; shares 0–1. */
export interface FilmScore {
  readonly strings: number;
  /** Share of the strings that are not read, mean over the frames. */
  readonly singleWrong: number;
  /** Share of the strings that all frames together do not say. */
  readonly fusedWrong: number;
  /** `fusedWrong` to `singleWrong`. */
  readonly ratio: number;
  /** Strings a frame that are read and not there, in single frames and in what all up to then say. */
  readonly singleMadeUp: number;
  readonly fusedMadeUp: number;
  /** Share of the strings that were locked. */
  readonly locked: number;
  /** Frames until a string was locked, median over those that were. */
  readonly framesUntilLock: number;
  /** Locks on strings that are not there. */
  readonly falseLocks: number;
}

interface Lock {
  readonly text: string;
  readonly frame: number;
}

/** Scores the films' single frames, and what they say together. */
export function scoreFilms(films: readonly ReadFilm[], secondsPerFrame: number, threshold: number): FilmScore {
  const total = { strings: 0, singleWrong: 0, fusedWrong: 0, singleMadeUp: 0, fusedMadeUp: 0 };
  const locks: Lock[] = [];
  let falseLocks = 0;
  for (const { strings, frames } of films) {
    const { fused, locked } = fuseFilm(frames, secondsPerFrame, threshold);
    const mean = (measure: (texts: readonly string[]) => number, readings: readonly Reading[]): number =>
      readings.reduce((sum, { lines }) => sum + measure(lines.map(({ text }) => text)), 0) / readings.length;
    const missing = (texts: readonly string[]): number => strings.filter((text) => !texts.includes(text)).length;
    const madeUp = (texts: readonly string[]): number => texts.filter((text) => !strings.includes(text)).length;
    total.strings += strings.length;
    total.singleWrong += mean(missing, frames);
    total.fusedWrong += mean(missing, fused.slice(-1));
    total.singleMadeUp += mean(madeUp, frames);
    total.fusedMadeUp += mean(madeUp, fused);
    locks.push(...locked.filter(({ text }) => strings.includes(text)));
    falseLocks += locked.filter(({ text }) => !strings.includes(text)).length;
  }
  const untilLock = locks.map(({ frame }) => frame).sort((a, b) => a - b);
  return {
    strings: total.strings,
    singleWrong: total.singleWrong / total.strings,
    fusedWrong: total.fusedWrong / total.strings,
    ratio: total.fusedWrong / total.singleWrong,
    singleMadeUp: total.singleMadeUp / films.length,
    fusedMadeUp: total.fusedMadeUp / films.length,
    locked: locks.length / total.strings,
    framesUntilLock: untilLock[untilLock.length >> 1],
    falseLocks,
  };
}

/** What is known after each frame, and what was locked in which, counted from 1. */
function fuseFilm(frames: readonly Reading[], secondsPerFrame: number, threshold: number) {
  const fusion = new FrameFusion();
  const locked = new Map<string, Lock>();
  const fused = frames.map((frame, i): Reading => {
    const stable = fusion.add(frame, { at: 1000 * secondsPerFrame * i, threshold });
    for (const { id, text, agreement } of stable.lines) {
      const lock = `${id} ${text}`;
      if (agreement === 'locked' && !locked.has(lock)) locked.set(lock, { text, frame: i + 1 });
    }
    return stable;
  });
  return { fused, locked: [...locked.values()] };
}
