import type { BandedRoutines } from './banded-names.ts';
import { callUp, countReady, makeBoard, shareOut, type Job } from './board.ts';
import type { HelperTask } from './helper-task.ts';

/** A thread that helps. */
export interface Helper {
  /** Ends it, whatever it does. */
  end(): void;
}

/** Starts a thread that does the task. @param onEnd called where it can't be started, fails or ends */
export type StartHelper = (task: HelperTask, onEnd: () => void) => Helper;

/** More help less than they cost: memory, and the processor on which the page draws. */
const MOST_HELPERS = 3;

/** How many helpers a device of so many processors has: one processor is the caller's. */
export const countHelpers = (processors: number): number => Math.max(0, Math.min(processors - 1, MOST_HELPERS));

/** Threads that help one caller with kernels, on memory that all share. Given up for good as soon as one of them fails. */
export class KernelTeam {
  /** So many were asked for; they come when they are ready. */
  readonly asked: number;
  readonly #board = makeBoard();
  readonly #helpers: Helper[] = [];
  #lost = false;
  #bandsHelped = 0;

  constructor(asked: number, module: WebAssembly.Module, memory: WebAssembly.Memory, start: StartHelper) {
    this.asked = asked;
    try {
      for (let place = 1; place <= asked && !this.#lost; place++) {
        this.#helpers.push(start({ module, memory, board: this.#board, place }, () => this.close()));
      }
    } catch {
      this.#lost = true; // no worker may start others here
    }
    if (this.#lost) this.close(); // one may have failed before it was listed
  }

  /** How many help. */
  get size(): number {
    return this.#lost ? 0 : countReady(this.#board);
  }

  /** How many bands they have done. */
  get bandsHelped(): number {
    return this.#bandsHelped;
  }

  /** Wakes a helper for a job that comes soon: what the caller does until then hides how long waking takes. */
  callUp(): void {
    if (!this.#lost) callUp(this.#board);
  }

  /** @returns false where the job was not done: the team is given up, and memory is not as it should be */
  do(routines: BandedRoutines, job: Job): boolean {
    if (this.#lost) return false;
    try {
      const helped = shareOut(this.#board, routines, job);
      this.#bandsHelped += helped ?? 0;
      if (helped !== undefined) return true;
    } catch {
      // Helpers may still be at work. What failed here fails again without them, where it is heard of.
    }
    this.close();
    return false;
  }

  /** Ends the helpers. */
  close(): void {
    this.#lost = true;
    for (const helper of this.#helpers.splice(0)) helper.end();
  }
}
