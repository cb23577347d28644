import type { Entry, KeptEntry, Thumbnail } from '../../core/history/entry.ts';
import type { RecordKind } from './record-kind.ts';

/** A thumbnail as it is stored, by the id of its entry. */
export type StoredThumbnail = Thumbnail & Pick<Entry, 'id'>;

/** Entries, and beside them their thumbnails. */
export const ENTRY_KIND: RecordKind<Entry, KeptEntry> = {
  name: 'entries',
  stores: ['entries', 'thumbnails'],
  whole: async (transaction, entry) => {
    const stored = (await transaction.objectStore('thumbnails').get(entry.id)) as StoredThumbnail | undefined;
    return stored === undefined ? entry : { ...entry, thumbnail: withoutId(stored) };
  },
  write: async (transaction, { thumbnail, ...entry }) => {
    await transaction.objectStore('entries').put(entry);
    const thumbnails = transaction.objectStore('thumbnails');
    await (thumbnail === undefined ? thumbnails.delete(entry.id) : thumbnails.put({ ...thumbnail, id: entry.id }));
  },
};

export const withoutId = ({ width, height, type, bytes }: StoredThumbnail): Thumbnail => ({
  width,
  height,
  type,
  bytes,
});
