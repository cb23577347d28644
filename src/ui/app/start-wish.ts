import { msg, str } from '@lit/localize';
import { parseFormat } from '../../core/formats/parse-format.ts';
import type { Format } from '../../core/reading.ts';

/** What the address asks for that the app is opened with: the shortcuts of the installed app, or a bookmark. */
export type StartWish =
  /** The camera, for this format (`?scan=zip`). */
  | { readonly kind: 'scan'; readonly format: Format }
  /** What was read before (`?view=history`). */
  | { readonly kind: 'history' }
  /** To be told that what another app shared did not all come (`?shared=full`). */
  | { readonly kind: 'share-failed'; readonly reason: ShareFailure };

const SHARE_FAILURES = ['nothing', 'full', 'broken'] as const;

/** Why pictures that were shared are not there: no picture was among it, the device has no room, or the form could not be understood. */
export type ShareFailure = (typeof SHARE_FAILURES)[number];

/** @param search the part of the address from its `?` on. Whatever is unknown is ignored: undefined where nothing is left. */
export function parseStartWish(search: string): StartWish | undefined {
  const query = new URLSearchParams(search);
  const scan = query.get('scan');
  if (scan !== null && parseFormat(scan).ok) return { kind: 'scan', format: scan as Format };
  if (query.get('view') === 'history') return { kind: 'history' };
  const reason = SHARE_FAILURES.find((known) => known === query.get('shared'));
  return reason && { kind: 'share-failed', reason };
}

/** What is said of a file that the app was opened with and that is not there. */
export const missingFileWords = (name: string): string => msg(str`“${name}” can’t be opened: it was moved or deleted.`);
