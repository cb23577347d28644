import { BANDED, type BandedRoutines } from './banded-names.ts';

/** Where what stands on the board that all threads share, 32-bit words. A job's come last: six, and those that its routine alone knows. */
const [CLAIM, DONE, READY, JOB] = [0, 1, 2, 3];
const JOB_WORDS = 6 + 9;

/** The word for claims: the job's number, and in the lowest bits how many of its bands nobody has claimed yet. */
const BAND_BITS = 8;
const BAND_MASK = (1 << BAND_BITS) - 1;
/** So many bands a job has at most. */
export const MOST_BANDS = BAND_MASK;
/** In the place of how many bands are done: a helper failed. Others may still count theirs. */
const FAILED = -1_000_000;

/** Milliseconds. A phone that was put to sleep in the middle of a band wakes to a time that is over: it is waited for twice. */
const PATIENCE = 500;
/** So often it is looked whether there is something to do before sleeping: tens of microseconds, which is what waking takes. */
const LOOKS = 4000;

/** Rows of a picture for one routine. */
export interface Job {
  /** Its place in `BANDED`. */
  readonly routine: number;
  readonly rows: number;
  /** Rows of a band; the last may have fewer. No more than `MOST_BANDS` bands. */
  readonly step: number;
  /** Address of memory for the calling thread; that of the helpers follows, `scratchStep` bytes each. */
  readonly scratch: number;
  readonly scratchStep: number;
  readonly rest: readonly number[];
}

/** A board for a caller and its helpers. @throws RangeError or ReferenceError where there is no shared memory */
export const makeBoard = (): Int32Array<SharedArrayBuffer> =>
  new Int32Array(new SharedArrayBuffer((JOB + JOB_WORDS) * Int32Array.BYTES_PER_ELEMENT));

/** How many helpers are there. */
export const countReady = (board: Int32Array): number => Atomics.load(board, READY);

/**
 * Puts a job on the board, wakes the helpers and does what bands of it they don't. Returns when all are done.
 *
 * Bands are claimed one by one: a helper that wakes late finds nothing left, and nobody waits for it.
 * @returns how many bands the helpers did; undefined where one failed, or has claimed a band and does not come to its end: memory is then not as it
 * should be
 */
export function shareOut(board: Int32Array, routines: BandedRoutines, job: Job): number | undefined {
  const { routine, rows, step, scratch, scratchStep, rest } = job;
  // Nobody reads this now: of the job before, all bands are claimed and done.
  [routine, rows, step, scratch, scratchStep, rest.length, ...rest].forEach((word, i) =>
    Atomics.store(board, JOB + i, word),
  );
  Atomics.store(board, DONE, 0);
  const bands = Math.ceil(rows / step);
  const number = (Atomics.load(board, CLAIM) >>> BAND_BITS) + 1;
  Atomics.store(board, CLAIM, (number << BAND_BITS) | bands);
  Atomics.notify(board, CLAIM, 1);
  const others = bands - doBands(board, routines, 0);
  return waitFor(board, others) ? others : undefined;
}

/** Wakes a helper for a job that comes soon. */
export const callUp = (board: Int32Array): unknown => Atomics.notify(board, CLAIM, 1);

/** Helps with job after job, in a thread of its own, as long as that lives. @param place 1 for the first helper */
export function helpFor(board: Int32Array, routines: BandedRoutines, place: number): never {
  Atomics.add(board, READY, 1);
  for (let looks = 0; ; looks++) {
    const claim = Atomics.load(board, CLAIM);
    if ((claim & BAND_MASK) > 0) {
      // To wake one takes time: whoever is awake wakes the next.
      if ((claim & BAND_MASK) > 1) Atomics.notify(board, CLAIM, 1);
      help(board, routines, place);
      looks = 0;
    } else if (looks > LOOKS) {
      Atomics.wait(board, CLAIM, claim);
      looks = 0;
    }
  }
}

function help(board: Int32Array, routines: BandedRoutines, place: number): void {
  try {
    doBands(board, routines, place);
  } catch (error) {
    Atomics.store(board, DONE, FAILED);
    Atomics.notify(board, DONE);
    throw error;
  }
}

/** Does bands of the job on the board until all are claimed. @param place 0 for the caller @returns how many */
export function doBands(board: Int32Array, routines: BandedRoutines, place: number): number {
  for (let own = 0; ;) {
    const claim = Atomics.load(board, CLAIM);
    if ((claim & BAND_MASK) === 0) return own;
    const [routine, rows, step, scratch, scratchStep, restCount, ...rest] = readJob(board);
    // The words are changed only when no band is left: whoever still gets one has read those of this job.
    if (Atomics.compareExchange(board, CLAIM, claim, claim - 1) !== claim) continue;
    const from = ((claim & BAND_MASK) - 1) * step;
    routines[BANDED[routine]](
      from,
      Math.min(rows, from + step),
      scratch + place * scratchStep,
      ...rest.slice(0, restCount),
    );
    own++;
    if (place === 0) continue;
    Atomics.add(board, DONE, 1);
    Atomics.notify(board, DONE);
  }
}

/** @param others bands that helpers have claimed */
function waitFor(board: Int32Array, others: number): boolean {
  for (let looks = 0, patience = 2; ; looks++) {
    const done = Atomics.load(board, DONE);
    if (done === others) return true;
    if (done < 0 || patience === 0) return false;
    if (looks > LOOKS && Atomics.wait(board, DONE, done, PATIENCE) === 'timed-out') patience--;
  }
}

const readJob = (board: Int32Array): number[] =>
  Array.from({ length: JOB_WORDS }, (_, i) => Atomics.load(board, JOB + i));
