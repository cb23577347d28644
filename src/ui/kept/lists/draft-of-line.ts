import type { Entry } from '../../../core/history/entry.ts';
import type { Format, ReadLine } from '../../../core/reading.ts';

/** What an entry will hold, before it is told where it belongs. */
export type EntryDraft = Omit<Entry, 'id' | 'list' | 'place' | 'meter'>;

/** A line that was read as an entry, at a time in milliseconds since 1970; undefined for one that is more likely wrong than right. */
export function draftOfLine(line: ReadLine, format: Format, at: number): EntryDraft | undefined {
  const { text, value, confidence, corrected, state } = line;
  if (text === '' || (state === 'rejected' && corrected === undefined)) return undefined;
  return {
    text,
    format,
    at,
    confidence,
    note: '',
    ...(value !== undefined && { value }),
    ...(corrected && { corrected }),
  };
}
