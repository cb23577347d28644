import type { Migration } from './migration.ts';

/**
 * Version 2: lists, meters and samples; entries are found by their list and their meter. Thumbnails move to a store of their own, so that
 * all entries can be had without reading every picture.
 */
export const addListsAndMeters: Migration = async (database, transaction) => {
  for (const name of ['lists', 'meters', 'samples']) {
    database.createObjectStore(name, { keyPath: 'id' }).createIndex('at', 'at');
  }
  const thumbnails = database.createObjectStore('thumbnails', { keyPath: 'id' });
  const entries = transaction.objectStore('entries');
  entries.createIndex('list', 'list');
  entries.createIndex('meter', 'meter');
  for (let cursor = await entries.openCursor(); cursor !== null; cursor = await cursor.continue()) {
    const { thumbnail, ...entry } = cursor.value as { readonly id: string; readonly thumbnail?: object };
    if (thumbnail === undefined) continue;
    await thumbnails.put({ ...thumbnail, id: entry.id });
    await cursor.update(entry);
  }
};
