import { agreementOf } from '../../core/fusion/stable-reading.ts';
import type { ReadLine } from '../../core/reading.ts';

/**
 * What stands behind a string: a tick where it is locked, a question mark where it is probably wrong, an exclamation mark where no such one can
 * be; hands of a clock where it was read before. Strokes in 24×24 pixels.
 */
export const MARK_PATHS = {
  tick: 'M20 6 9 17l-5-5',
  doubt: 'M8 8.5a4 4 0 1 1 5.6 3.7c-1 .5-1.6 1.2-1.6 2.3v.5M12 19v.1',
  wrong: 'M12 4v10M12 19v.1',
  past: 'M12 5v7l5 3',
} as const;

export type LineMark = keyof typeof MARK_PATHS;

/** The mark of a line; none while its string may still change for the better. */
export function lineMark(line: ReadLine): LineMark | undefined {
  const agreement = agreementOf(line);
  if (line.state === 'rejected') return 'doubt';
  if (line.check?.kind === 'failed' && agreement !== 'settling') return 'wrong';
  return agreement === 'locked' ? 'tick' : undefined;
}
