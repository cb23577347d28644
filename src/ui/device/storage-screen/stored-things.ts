import { msg } from '@lit/localize';
import type { History, HistoryCounts, Outcome } from '../../../history/history.ts';

/** Something that is kept, and can be forgotten by itself. */
export type StoredThing = keyof HistoryCounts;

/** In the order in which they are shown. */
export const STORED_THINGS: readonly StoredThing[] = ['entries', 'thumbnails', 'lists', 'meters', 'samples'];

export function nameThing(thing: StoredThing): string {
  switch (thing) {
    case 'entries':
      return msg('Strings that were read');
    case 'thumbnails':
      return msg('Small pictures of them');
    case 'lists':
      return msg('Lists');
    case 'meters':
      return msg('Meters');
    case 'samples':
      return msg('Characters that you put right');
  }
}

/** What forgetting it means, for somebody who is about to. */
export function warnOf(thing: StoredThing): string {
  switch (thing) {
    case 'entries':
      return msg('Delete all strings, with their small pictures and what meters showed?');
    case 'thumbnails':
      return msg('Delete the small pictures? The strings stay.');
    case 'lists':
      return msg('Delete all lists? Their strings stay in the history.');
    case 'meters':
      return msg('Delete all meters? Their readings stay in the history.');
    case 'samples':
      return msg('Delete the pictures of these characters? What was learnt from them is forgotten too.');
  }
}

export const forgetThing = (history: History, thing: StoredThing): Outcome<void> =>
  thing === 'thumbnails' ? history.entries.clearThumbnails() : history[thing].clear();
