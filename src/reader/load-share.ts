import type { LoadPart } from './protocol.ts';

/** Rough sizes of the parts, megabytes: what a part counts for before it is known how large it is. */
const WEIGHTS: Readonly<Record<LoadPart, number>> = { opencv: 10, model: 1, backend: 2 };

/** How much of everything is loaded, from reports about the parts, which may come in any order. Never goes back. */
export class LoadShare {
  readonly #parts = new Map<LoadPart, number>();
  #share = 0;

  /** Takes in one report, bytes or any other unit, and returns the share of the whole, 0–1. */
  after(part: LoadPart, loaded: number, total: number): number {
    this.#parts.set(part, total > 0 ? Math.min(loaded / total, 1) : 0);
    let done = 0;
    let all = 0;
    for (const name of ['opencv', 'model', 'backend'] as const) {
      done += WEIGHTS[name] * (this.#parts.get(name) ?? 0);
      all += WEIGHTS[name];
    }
    this.#share = Math.max(this.#share, done / all);
    return this.#share;
  }
}
