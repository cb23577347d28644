import type { KeptEntry, Meter, ReadingList, Thumbnail } from '../../core/history/entry.ts';
import { toBase64 } from './base64.ts';

/** Version of the file; `docs/history.md` describes it. */
export const EXPORT_VERSION = 1;

/** What a file of the history holds. */
export interface ExportedHistory {
  readonly lists: readonly ReadingList[];
  readonly meters: readonly Meter[];
  readonly entries: readonly KeptEntry[];
}

/**
 * The history as JSON, a record a line, so that a damaged file loses only the records on its damaged lines.
 * @param at When it is exported, milliseconds since 1970
 */
export function exportJson({ lists, meters, entries }: ExportedHistory, at: number): string {
  const sections = Object.entries({ lists, meters, entries: entries.map(withThumbnail) });
  return [
    '{',
    `"inklens": ${EXPORT_VERSION},`,
    `"exported": ${JSON.stringify(new Date(at).toISOString())},`,
    sections.map(([name, records]) => `"${name}": [\n${records.map(toLine).join(',\n')}\n]`).join(',\n'),
    '}\n',
  ].join('\n');
}

const toLine = (record: object): string => JSON.stringify(record);

const withThumbnail = ({ thumbnail, ...entry }: KeptEntry): object => ({
  ...entry,
  ...(thumbnail !== undefined && { thumbnail: writeThumbnail(thumbnail) }),
});

const writeThumbnail = ({ bytes, ...rest }: Thumbnail): object => ({ ...rest, data: toBase64(bytes) });
