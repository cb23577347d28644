import { addListsAndMeters } from './add-lists-and-meters.ts';
import { createEntries } from './create-entries.ts';
import type { Migration } from './migration.ts';

/** The step to version 1 of the database, to version 2, and so on. A step that was once released is never changed: another is added. */
export const MIGRATIONS: readonly Migration[] = [createEntries, addListsAndMeters];
