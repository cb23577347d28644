import type { Advice } from '../../core/advice.ts';
import type { Reading } from '../../core/reading.ts';

/** Why something was not read: what the reader says, or that there was more than it reads at a time. */
export type Reason = Advice['kind'] | 'left-out';

/** All reasons that a reading gives, the likeliest first. */
export function reasonsOf({ advice, leftOut }: Pick<Reading, 'advice' | 'leftOut'>): Reason[] {
  const reasons: Reason[] = advice.map(({ kind }) => kind);
  return leftOut > 0 ? [...reasons, 'left-out'] : reasons;
}
