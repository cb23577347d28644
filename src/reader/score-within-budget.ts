import type { FieldFormat } from '../core/formats/field-format.ts';
import { FRAME_BUDGET } from '../core/frame-budget.ts';
import type { InkMap } from '../core/ink.ts';
import type { TextLine } from '../core/text-line.ts';
import type { Classifier } from '../recognition/classifier.ts';
import { cutLines } from './cut-lines.ts';
import type { GlyphBudget } from './glyph-budget.ts';
import { orderByPromise } from './order-by-promise.ts';
import { scoreLines, type ScoredLine } from './score-lines.ts';
import type { StageClock } from './stage-clock.ts';

/** Lines with what the net said, in the order given, and how many were left out because the picture's budget was spent. */
export interface ScoredWriting {
  readonly lines: readonly ScoredLine[];
  readonly leftOut: number;
}

/**
 * Cuts and scores the lines, the most promising first, a few at a time: as many as the glyphs that are left are likely to do for. No line is
 * cut that will not be read. `clock` is told which is being done.
 */
export async function scoreWithinBudget(
  map: InkMap,
  found: readonly TextLine[],
  format: Pick<FieldFormat, 'symbolOf' | 'marks'>,
  classifier: Classifier,
  budget: GlyphBudget,
  clock: StageClock,
): Promise<ScoredWriting> {
  const waiting = orderByPromise(map, found);
  const scored = new Map<TextLine, ScoredLine>();
  let runs: number = FRAME_BUDGET.runs;
  while (waiting.length > 0 && budget.left > 0) {
    const next = waiting.splice(0, countAffordable(waiting, budget.left));
    const cut = await clock.during('cuts', () => cutLines(map, next, runs));
    runs -= cut.reduce((sum, line) => sum + line.runs.length, 0);
    const lines = await clock.during('ways', () => scoreLines(cut, format, classifier, budget));
    for (const line of lines) scored.set(line.found, line);
  }
  return { lines: found.flatMap((line) => scored.get(line) ?? []), leftOut: found.length - scored.size };
}

/** How many of these lines are likely to need no more glyphs than are left: one at least. */
function countAffordable(lines: readonly TextLine[], left: number): number {
  let needed = 0;
  const past = lines.findIndex(({ components }) => (needed += components.length) > left);
  return past < 0 ? lines.length : Math.max(1, past);
}
