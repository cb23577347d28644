import type { InkMap } from '../../core/ink.ts';
import type { ReadLine } from '../../core/reading.ts';
import type { TextLine } from '../../core/text-line.ts';
import type { OnStage } from '../../vision/stage.ts';
import type { ScoredLine } from '../score-lines.ts';
import { drawCandidates } from './draw-candidates.ts';
import { drawLines } from './draw-lines.ts';
import { drawPieces } from './draw-pieces.ts';

/** What a picture's ink was taken for on the way to its strings. */
export interface LineStages {
  readonly found: readonly TextLine[];
  readonly scored: readonly ScoredLine[];
  readonly read: readonly { readonly line: ReadLine }[];
}

/** Draws the stages from ink to strings for whoever looks. */
export function showLines(onStage: OnStage, map: InkMap, { found, scored, read }: LineStages): void {
  onStage('lines', drawLines(map, found));
  onStage('pieces', drawPieces(scored));
  const taken = read.flatMap(({ line: { characters } }) => characters.map(({ glyph }) => glyph));
  onStage('candidates', drawCandidates(scored, new Set(taken)));
}
