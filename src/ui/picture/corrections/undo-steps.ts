import type { Correction } from '../../../core/corrections/correction.ts';

/** What a line's correction was before a step. */
interface Step {
  readonly line: number;
  readonly before: Correction;
}

/** The person's corrections in their order, so that the last can be taken back, and the one before it. */
export class UndoSteps {
  #steps: readonly Step[] = [];

  add(line: number, before: Correction): void {
    this.#steps = [...this.#steps, { line, before }];
  }

  /** The last step; undefined where there is none. */
  last(): Step | undefined {
    return this.#steps.at(-1);
  }

  /** Takes that step away. */
  take(step: Step): void {
    this.#steps = this.#steps.filter((other) => other !== step);
  }
}
