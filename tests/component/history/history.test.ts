import { openDB } from 'idb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { sampleEntry } from '../../unit/core/history/sample-entry.ts';
import { deleteHistory } from '../../../src/history/delete-history.ts';
import type { History, HistoryChange } from '../../../src/history/history.ts';
import { openHistory } from '../../../src/history/open-history.ts';
import { askToPersist, estimateStorage } from '../../../src/history/storage.ts';
import { MIGRATIONS } from '../../../src/history/database/migrations/migrations.ts';
import type { Result } from '../../../src/core/result.ts';

const NAME = 'inklens-test';
const THUMBNAIL = { width: 2, height: 1, type: 'image/webp', bytes: Uint8Array.of(1, 2, 3).buffer };

const open: History[] = [];

function value<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** The history, as another tab opens it each time. */
async function openTab(): Promise<History> {
  const history = value(await openHistory(NAME));
  open.push(history);
  return history;
}

beforeEach(async () => {
  value(await deleteHistory(NAME));
});

afterEach(async () => {
  for (const history of open.splice(0)) history.close();
  value(await deleteHistory(NAME));
});

test('the browser’s own database keeps entries and thumbnails, and gives back what was removed', async () => {
  const history = await openTab();
  const entry = { ...sampleEntry({ text: '00501' }), thumbnail: THUMBNAIL };
  value(await history.entries.putAll([entry, sampleEntry({ id: 'b', at: 1 })]));
  expect(value(await history.entries.all()).map(({ text }) => text)).toEqual(['00501', '90210']);
  const removed = value(await history.entries.remove(['a']));
  expect(removed).toEqual([entry]);
  value(await history.entries.putAll(removed));
  expect(value(await history.entries.thumbnailOf('a'))).toEqual(THUMBNAIL);
  expect(value(await history.entries.newest(1)).map(({ id }) => id)).toEqual(['a']);
});

test('the database of version 1 is upgraded with what is in it', async () => {
  const old = await openDB(NAME, 1, {
    upgrade: (database, _from, _to, transaction) => void MIGRATIONS[0](database, transaction),
  });
  await old.put('entries', { ...sampleEntry(), thumbnail: THUMBNAIL });
  old.close();
  const history = await openTab();
  expect(value(await history.entries.all())).toEqual([sampleEntry()]);
  expect(value(await history.entries.thumbnailOf('a'))).toEqual(THUMBNAIL);
  expect(value(await history.entries.record(sampleEntry({ id: 'b', at: sampleEntry().at + 1000 }))).repeated).toBe(
    true,
  );
});

test('all of a change or nothing', async () => {
  const history = await openTab();
  const bad = { ...sampleEntry({ id: 'b' }), note: (() => 'no data') as unknown as string };
  expect(await history.entries.putAll([sampleEntry(), bad])).toMatchObject({ ok: false, error: { kind: 'broken' } });
  expect(value(await history.counts()).entries).toBe(0);
});

test('another tab hears of a change', async () => {
  const [here, there] = [await openTab(), await openTab()];
  const heard: HistoryChange[] = [];
  there.onChange((change) => heard.push(change));
  value(await here.entries.put(sampleEntry()));
  await vi.waitFor(() => expect(heard).toEqual([{ store: 'entries', ids: ['a'] }]));
});

test('a newer app is let in, and the old one says so', async () => {
  const history = await openTab();
  const newer = await openDB(NAME, MIGRATIONS.length + 1);
  expect(await history.entries.all()).toEqual({ ok: false, error: { kind: 'newer' } });
  expect(await openHistory(NAME)).toEqual({ ok: false, error: { kind: 'newer' } });
  newer.close();
});

test('an old tab that does not let go blocks, and does no more once it is closed', async () => {
  const old = await openDB(NAME, 1, {
    upgrade: (database, _from, _to, transaction) => void MIGRATIONS[0](database, transaction),
  });
  for (let times = 0; times < 2; times++) {
    expect(await openHistory(NAME)).toEqual({ ok: false, error: { kind: 'blocked' } });
  }
  old.close();
  await openTab();
});

test('the browser tells how much is stored', async () => {
  const { used, quota, persisted } = await estimateStorage();
  expect(used).toBeGreaterThanOrEqual(0);
  expect(quota).toBeGreaterThan(0);
  expect(persisted).toBeTypeOf('boolean');
  expect(['persisted', 'refused']).toContain(await askToPersist());
});
