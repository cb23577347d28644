import { html, nothing, type TemplateResult } from 'lit';
import type { Thumbnail } from '../../../core/history/entry.ts';
import type { HeldHistory } from '../history-memory.ts';
import type { EntryWishEvent } from '../entry-sheet/entry-wish-event.ts';
import type { HistoryWishes, OpenSheet } from './history-wishes.ts';

/** What a sheet shows, and who hears what is wanted there. */
export interface SheetParts {
  readonly held: HeldHistory;
  /** How many entries it is about. */
  readonly count: number;
  /** The picture of the entry that is open. */
  readonly thumbnail: Thumbnail | undefined;
  readonly wishes: HistoryWishes;
  readonly onEntryWish: (event: EntryWishEvent) => void;
  readonly onClose: (event: Event) => void;
}

/** The sheet that is open over the entries; nothing where its entry was deleted in another tab. */
export function renderSheet(sheet: OpenSheet, parts: SheetParts): TemplateResult | typeof nothing {
  const { held, count, thumbnail, wishes, onEntryWish, onClose } = parts;
  if (sheet.kind !== 'entry') {
    return html`<inklens-history-sheet
      .sheet=${sheet}
      .count=${count}
      .all=${held.entries.length}
      .shares=${wishes.sharesFiles}
      @history-wish=${wishes.onWish}
      @sheet-close=${onClose}
    ></inklens-history-sheet>`;
  }
  const entry = held.entries.find(({ id }) => id === sheet.id);
  if (entry === undefined) return nothing;
  const belongs = [...held.lists, ...held.meters].find(({ id }) => id === entry.list || id === entry.meter);
  return html`<inklens-entry-sheet
    .entry=${entry}
    .thumbnail=${thumbnail}
    .belongs=${belongs?.name ?? ''}
    @entry-wish=${onEntryWish}
    @sheet-close=${onClose}
  ></inklens-entry-sheet>`;
}
