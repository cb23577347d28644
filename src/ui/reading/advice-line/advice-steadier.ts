import type { Reason } from './reason.ts';

/** What one frame says. */
export interface AdviceFrame {
  /** Time of the frame, milliseconds; never earlier than the one before. */
  readonly at: number;
  /** Why something was not read in it, the likeliest reason first. */
  readonly reasons: readonly Reason[];
  /** Whether all that is read is locked: then nothing is to be bettered. */
  readonly locked: boolean;
}

/** A reason is shown once it has been the likeliest for so long, milliseconds, … */
export const STANDS_MS = 700;
/** … and in so many frames: of a slow reader, one frame takes as long. */
const STANDS_FRAMES = 3;
/** A camera that is on its way to the writing sees nothing written, and one that passes over a page sees too much. */
const PATIENT_MS: Partial<Record<Reason, number>> = { 'nothing-written': 4000, 'left-out': 2000 };
/** What is shown stays so long at least, milliseconds: it has to be read. */
export const KEPT_MS = 1500;
/** So many frames in a row without the reason take it away; one may be an accident. */
const GONE_FRAMES = 2;
/** After so long without a frame, what was before says nothing any more, milliseconds. */
const GAP_MS = 3000;

/** Which advice to show, frame after frame: it comes when a reason lasts and goes when it is gone, without flicker. */
export class AdviceSteadier {
  #shown: { readonly reason: Reason; readonly since: number } | undefined;
  /** Frames in a row without the reason that is shown. */
  #absent = 0;
  /** The reason that stands first lately. */
  #first:
    { readonly reason: Reason; readonly since: number; readonly frames: number; readonly missed: number } | undefined;
  #at = -Infinity;

  /** Takes in one frame; returns the reason to show after it, if any. */
  add({ at, reasons, locked }: AdviceFrame): Reason | undefined {
    if (locked || at - this.#at > GAP_MS) this.reset();
    this.#at = at;
    if (locked) return undefined;
    this.#follow(at, reasons[0]);
    if (this.#shown === undefined) this.#show(at);
    else this.#keep(at, this.#shown, reasons);
    return this.#shown?.reason;
  }

  /** Forgets all, as for another picture. */
  reset(): void {
    this.#shown = undefined;
    this.#first = undefined;
    this.#absent = 0;
  }

  /** One frame that says otherwise is forgiven, and does not count. */
  #follow(at: number, reason: Reason | undefined): void {
    const first = this.#first;
    if (first?.reason === reason && first !== undefined) {
      this.#first = { ...first, frames: first.frames + 1, missed: 0 };
    } else if (first !== undefined && first.missed + 1 < GONE_FRAMES) {
      this.#first = { ...first, missed: first.missed + 1 };
    } else {
      this.#first = reason && { reason, since: at, frames: 1, missed: 0 };
    }
  }

  #show(at: number): void {
    const standing = this.#standing(at);
    if (standing !== undefined) this.#shown = { reason: standing, since: at };
    this.#absent = 0;
  }

  #keep(
    at: number,
    { reason, since }: { readonly reason: Reason; readonly since: number },
    reasons: readonly Reason[],
  ) {
    this.#absent = reasons.includes(reason) ? 0 : this.#absent + 1;
    if (at - since < KEPT_MS) return;
    const standing = this.#standing(at);
    if (standing !== undefined && standing !== reason) this.#show(at);
    else if (this.#absent >= GONE_FRAMES) this.#shown = undefined;
  }

  /** The reason that has stood first for long enough, and does in this frame. */
  #standing(at: number): Reason | undefined {
    const first = this.#first;
    if (first === undefined || first.missed > 0 || first.frames < STANDS_FRAMES) return undefined;
    return at - first.since >= (PATIENT_MS[first.reason] ?? STANDS_MS) ? first.reason : undefined;
  }
}
