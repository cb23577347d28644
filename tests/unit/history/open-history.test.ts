import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { MIGRATIONS } from '../../../src/history/database/migrations/migrations.ts';
import { deleteHistory } from '../../../src/history/delete-history.ts';
import { historyFailureFrom } from '../../../src/history/history-failure.ts';
import { HISTORY_NAME, openHistory } from '../../../src/history/open-history.ts';
import { sampleEntry } from '../core/history/sample-entry.ts';
import { value } from './open-fresh-history.ts';

const THUMBNAIL = { width: 2, height: 1, type: 'image/webp', bytes: Uint8Array.of(1, 2, 3).buffer };

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

afterEach(() => vi.unstubAllGlobals());

/** The database as the app left it when it had so many versions. */
const openVersion = (version: number) =>
  openDB(HISTORY_NAME, version, {
    upgrade: (database, _from, _to, transaction) => {
      for (const step of MIGRATIONS.slice(0, version)) void step(database, transaction);
    },
  });

describe('an older database', () => {
  test('of version 1 is upgraded: its entries stay, thumbnails get a place of their own', async () => {
    const old = await openVersion(1);
    await old.put('entries', { ...sampleEntry({ id: 'pictured', text: '00501', at: 2 }), thumbnail: THUMBNAIL });
    await old.put('entries', sampleEntry({ id: 'plain', at: 1, note: 'a note' }));
    old.close();

    const history = value(await openHistory());
    expect(value(await history.entries.all())).toEqual([
      sampleEntry({ id: 'pictured', text: '00501', at: 2 }),
      sampleEntry({ id: 'plain', at: 1, note: 'a note' }),
    ]);
    expect(value(await history.entries.thumbnailOf('pictured'))).toEqual(THUMBNAIL);
    expect(value(await history.counts())).toEqual({ entries: 2, thumbnails: 1, lists: 0, meters: 0, samples: 0 });
    await history.entries.change({ id: 'plain', list: 'forms', meter: 'gas' });
    expect(value(await history.entries.ofList('forms'))).toHaveLength(1);
    expect(value(await history.entries.ofMeter('gas'))).toHaveLength(1);
    history.close();
  });

  test.each(MIGRATIONS.map((_, version) => version))('of version %i becomes what a new one is', async (version) => {
    if (version > 0) (await openVersion(version)).close();
    value(await openHistory()).close();
    const database = await openDB(HISTORY_NAME);
    expect(database.version).toBe(MIGRATIONS.length);
    const stores = [...database.objectStoreNames].map((name) => [
      name,
      [...database.transaction(name).store.indexNames],
    ]);
    expect(Object.fromEntries(stores)).toEqual({
      entries: ['at', 'list', 'meter'],
      lists: ['at'],
      meters: ['at'],
      samples: ['at'],
      thumbnails: [],
    });
    database.close();
  });

  test('that can’t be upgraded is broken, and stays as it was', async () => {
    const strange = await openDB(HISTORY_NAME, 1); // without its entries
    strange.close();
    expect(await openHistory()).toMatchObject({ ok: false, error: { kind: 'broken' } });
    const same = await openDB(HISTORY_NAME);
    expect(same.version).toBe(1);
    same.close();
    value(await deleteHistory());
    value(await openHistory()).close();
  });
});

describe('a database that can’t be had', () => {
  test('belongs to a newer app', async () => {
    (await openDB(HISTORY_NAME, MIGRATIONS.length + 1)).close();
    expect(await openHistory()).toEqual({ ok: false, error: { kind: 'newer' } });
  });

  test('is held by an old tab that does not let go; later it opens', async () => {
    const old = await openVersion(1);
    expect(await openHistory()).toEqual({ ok: false, error: { kind: 'blocked' } });
    old.close();
    const history = value(await openHistory());
    expect(await deleteHistory()).toEqual({ ok: true, value: undefined });
    history.close();
  });

  test.each([
    ['is absent', undefined],
    ['is refused', { open: () => { throw new DOMException('The operation is insecure.', 'SecurityError'); } }], // prettier-ignore
    ['is none, as in an old private window', { open: () => { throw new DOMException('A mutation operation…', 'InvalidStateError'); } }], // prettier-ignore
  ])('since storage %s', async (_what, factory) => {
    vi.stubGlobal('indexedDB', factory);
    expect(await openHistory()).toEqual({ ok: false, error: { kind: 'unavailable' } });
  });
});

describe('a history that is open', () => {
  test('makes way for a newer app, and says so', async () => {
    const history = value(await openHistory());
    const newer = await openDB(HISTORY_NAME, MIGRATIONS.length + 1, {
      blocked: () => expect.unreachable('the history did not let go'),
    });
    expect(await history.entries.all()).toEqual({ ok: false, error: { kind: 'newer' } });
    newer.close();
    history.close();
  });

  test('opens its database again when it was deleted under it', async () => {
    const history = value(await openHistory());
    await history.entries.put(sampleEntry());
    value(await deleteHistory());
    expect(value(await history.entries.all())).toEqual([]);
    await history.entries.put(sampleEntry());
    expect(value(await history.counts()).entries).toBe(1);
    history.close();
  });

  test('opens its database again when the browser lost the connection', async () => {
    const history = value(await openHistory());
    await history.entries.put(sampleEntry());
    const lost = new DOMException(
      'Connection to Indexed Database server lost. Refresh the page to try again',
      'UnknownError',
    );
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(() => {
      throw lost;
    });
    expect(value(await history.entries.whole(['a']))).toEqual([sampleEntry()]);
    expect(transaction).toHaveBeenCalledTimes(2);
    transaction.mockRestore();
    history.close();
  });

  test('says that the device is full, and keeps what it has', async () => {
    const history = value(await openHistory());
    await history.entries.put(sampleEntry());
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('No space left.', 'QuotaExceededError');
    });
    expect(await history.entries.put(sampleEntry({ id: 'b' }))).toEqual({ ok: false, error: { kind: 'full' } });
    put.mockRestore();
    expect(value(await history.counts()).entries).toBe(1);
    history.close();
  });

  test('that was closed gives nothing any more', async () => {
    const history = value(await openHistory());
    history.close();
    expect(await history.entries.all()).toEqual({ ok: false, error: { kind: 'unavailable' } });
  });
});

test('what no failure has a name for is told in the browser’s words', () => {
  expect(historyFailureFrom(new DOMException('Internal error.', 'UnknownError'))).toEqual({
    kind: 'broken',
    message: 'UnknownError: Internal error.',
  });
  expect(historyFailureFrom('odd')).toEqual({ kind: 'broken', message: 'odd' });
});
