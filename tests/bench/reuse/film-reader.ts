import { FrameFusion } from '../../../src/core/fusion/fuse-frames.ts';
import { isLocked } from '../../../src/core/fusion/stable-reading.ts';
import type { RgbaImage } from '../../../src/core/image.ts';
import type { Reading } from '../../../src/core/reading.ts';
import type { Reader } from '../../../src/reader/create-reader.ts';
import { DEFAULT_THRESHOLD } from '../../../src/reader/read-options.ts';

/** How one reader did on a film. */
export interface FilmSummary {
  readonly meanMs: number;
  readonly p95Ms: number;
  readonly unread: number;
  readonly verified: number;
  readonly locked: number;
  readonly framesUntilLock: number | undefined;
  readonly falseLocks: number;
}

/** Reads a film as the page does: what is locked is handed in as known. */
export class FilmReader {
  readonly #reader: Reader;
  readonly #strings: readonly string[];
  readonly #fusion = new FrameFusion();
  readonly #locks = new Map<string, number>();
  readonly #times: number[] = [];
  #known = false;
  #frames = 0;
  #unread = 0;
  readonly #lines = { all: 0, verified: 0 };

  constructor(reader: Reader, strings: readonly string[]) {
    this.#reader = reader;
    this.#strings = strings;
  }

  /** @param at milliseconds @param counts whether its time counts */
  async take(image: RgbaImage, at: number, counts: boolean): Promise<void> {
    const started = performance.now();
    const reading = await this.#reader.read(image, {
      format: 'digits',
      threshold: DEFAULT_THRESHOLD,
      film: { known: this.#known, locked: this.#fusion.locked },
    });
    if (counts) this.#times.push(performance.now() - started);
    this.#frames += 1;
    if (reading.unread) this.#unread += 1;
    else this.#count(reading);
    const { lines } = this.#fusion.add(reading, { at, threshold: DEFAULT_THRESHOLD });
    this.#known = lines.length > 0 && lines.every((line) => isLocked(line) && line.missed === 0);
    for (const { text } of lines.filter(isLocked)) if (!this.#locks.has(text)) this.#locks.set(text, this.#frames);
  }

  #count({ lines }: Reading): void {
    this.#lines.all += lines.length;
    this.#lines.verified += lines.filter(({ verified }) => verified).length;
  }

  summary(): FilmSummary {
    const right = this.#strings.filter((text) => this.#locks.has(text));
    const times = [...this.#times].sort((a, b) => a - b);
    return {
      meanMs: round(times.reduce((sum, time) => sum + time, 0) / times.length),
      p95Ms: round(times[Math.floor(0.95 * (times.length - 1))]),
      unread: round(this.#unread / this.#frames),
      verified: round(this.#lines.verified / Math.max(1, this.#lines.all)),
      locked: right.length,
      framesUntilLock:
        right.length < this.#strings.length ? undefined : Math.max(...right.map((text) => this.#locks.get(text) ?? 0)),
      falseLocks: this.#locks.size - right.length,
    };
  }
}

const round = (value: number): number => Number(value.toFixed(2));
