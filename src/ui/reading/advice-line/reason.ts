import type { Advice } from '../../../core/advice.ts';
import type { Reading } from '../../../core/reading.ts';

/** Why something was not read: what the reader says, that all of it reaches out of the frame, or that there was more than it reads at a time. */
export type Reason = Advice['kind'] | 'cut-off' | 'left-out';

/** All reasons that a reading gives, the likeliest first. */
export function reasonsOf({
  advice,
  leftOut,
  lines,
  cutOff = [],
}: Pick<Reading, 'advice' | 'leftOut' | 'lines' | 'cutOff'>): Reason[] {
  // Beside what is read whole, neighbours that reach into the frame are no trouble.
  const isCutOff = lines.length === 0 && cutOff.length > 0;
  const reasons: Reason[] = advice.map(({ kind }) => kind);
  return [
    ...reasons.filter((reason) => !(isCutOff && reason === 'nothing-written')),
    ...(isCutOff ? (['cut-off'] as const) : []),
    ...(leftOut > 0 ? (['left-out'] as const) : []),
  ];
}
