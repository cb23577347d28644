import type { Migration } from './migration.ts';

/** Version 1: entries, each with its thumbnail in it. */
export const createEntries: Migration = (database) => {
  database.createObjectStore('entries', { keyPath: 'id' }).createIndex('at', 'at');
  return Promise.resolve();
};
