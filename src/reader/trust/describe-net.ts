import type { TakenRun } from '../../core/lattice/arc-features.ts';
import type { StringEvidence } from '../../core/string-evidence.ts';
import type { ScoredLine } from '../score-lines.ts';
import { logit } from './logit.ts';

/** A run of pieces and the character that it was read as. */
export interface ReadRun extends TakenRun {
  readonly symbol: string;
}

const LEAST = 1e-6; // probabilities are kept above this before a logarithm is taken
const PLAIN = new Set('01');

/** What the net says of the characters; marks, of which it was not asked, say nothing. */
export function describeNet(
  runs: readonly ReadRun[],
  candidates: ScoredLine['candidates'],
): Pick<StringEvidence, 'symbol' | 'character' | 'string' | 'plain'> {
  const asked = new Map(candidates.map(({ glyph, probabilities }) => [glyph, probabilities]));
  let [symbol, character, string] = [1, 1, 0];
  let weakest = '';
  for (const run of runs) {
    const probabilities = run.glyph && asked.get(run.glyph);
    if (!probabilities) continue;
    const share = probabilities.alternatives.find(({ text }) => text === run.symbol)?.confidence ?? 0;
    const any = probabilities.allowed * (1 - probabilities.noCharacter);
    if (share < symbol) weakest = run.symbol;
    symbol = Math.min(symbol, share);
    character = Math.min(character, any);
    string += Math.log(Math.max(LEAST, share * any));
  }
  return { symbol: logit(symbol), character: logit(character), string, plain: Number(PLAIN.has(weakest)) };
}
