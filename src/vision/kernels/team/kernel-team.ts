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

  constructor(asked: number, module: WebAssembly.Module, memory: WebAssembly.Memory, start: StartHelper) {
    this.asked = asked;
    for (let place = 1; place <= asked; place++) {
      if (this.#lost) return;
      this.#helpers.push(start({ module, memory, board: this.#board, place }, () => this.close()));
    }
    if (this.#lost) this.close(); // the first may have failed before it was listed
  }

  /** How many help. */
  get size(): number {
    return this.#lost ? 0 : countReady(this.#board);
  }

  /** Wakes a helper for a job that comes soon: what the caller does until then hides how long waking takes. */
  callUp(): void {
    if (!this.#lost) callUp(this.#board);
  }

  /** @returns false where the job was not done: the team is given up, and memory is not as it should be */
  do(routines: BandedRoutines, job: Job): boolean {
    try {
      if (shareOut(this.#board, routines, job)) return true;
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
