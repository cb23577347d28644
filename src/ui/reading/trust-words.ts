import { msg } from '@lit/localize';
import type { Entry } from '../../core/history/entry.ts';

/** From which probability on a string is called so. */
const SURE = 0.9;
const LIKELY = 0.7;
const DOUBTFUL = 0.5;

type Trusted = Pick<Entry, 'confidence' | 'corrected'>;

/** Whether a string wants to be looked at before it is used. */
export const isDoubtful = ({ confidence, corrected }: Trusted): boolean =>
  corrected === undefined && confidence < LIKELY;

/** How far a string that was kept is to be trusted, in a word or two. */
export function trustWord({ confidence, corrected }: Trusted): string {
  if (corrected !== undefined) return msg('Put right by hand');
  if (confidence >= SURE) return msg('Sure');
  if (confidence >= LIKELY) return msg('Likely right');
  return confidence >= DOUBTFUL ? msg('Doubtful') : msg('Probably wrong');
}
