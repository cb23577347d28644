import { FRAME_BUDGET } from '../core/frame-budget.ts';

/** How many glyphs the net may still be shown: a few of anything, and more the more of them were characters. */
export class GlyphBudget {
  #left: number;

  constructor(glyphs: number = FRAME_BUDGET.glyphs) {
    this.#left = glyphs;
  }

  /** Whole glyphs. */
  get left(): number {
    return Math.max(0, Math.floor(this.#left));
  }

  /** So many were shown, of which so many are characters. */
  spend(shown: number, characters: number): void {
    this.#left += FRAME_BUDGET.glyphsACharacter * characters - shown;
  }
}
