import type { StringEvidence } from '../../core/string-evidence.ts';
import type { LineReading } from '../read-line.ts';
import { logit } from './logit.ts';

const LEAST = 1e-6; // probabilities are kept above this before a logarithm is taken

/** What else the line may say, by the search: as many characters, but others, or more or fewer. */
export function describeRivals({
  strings: [best, ...others],
  lattice,
}: LineReading): Pick<StringEvidence, 'posterior' | 'replaced' | 'recut' | 'path'> {
  const { length } = best.steps;
  const share = (some: LineReading['strings']): number => some.reduce((sum, { posterior }) => sum + posterior, 0);
  const even = others.filter(({ steps }) => steps.length === length);
  const uneven = others.filter(({ steps }) => steps.length !== length);
  const scores = best.steps.map(({ arc, option }) => lattice.arcs[arc].symbols[option].score);
  return {
    posterior: logit(best.posterior),
    replaced: -Math.log(Math.max(LEAST, share(even))),
    recut: -Math.log(Math.max(LEAST, share(uneven))),
    path: scores.reduce((sum, score) => sum + score, 0) / length,
  };
}
