import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { History, HistoryChange } from '../../../src/history/history.ts';
import { openHistory } from '../../../src/history/open-history.ts';
import { sampleEntry } from '../core/history/sample-entry.ts';
import { openFreshHistory, value } from './open-fresh-history.ts';

let here: History;
let there: History; // as another tab has it open
let heardHere: HistoryChange[];
let heardThere: HistoryChange[];

beforeEach(async () => {
  here = await openFreshHistory();
  there = value(await openHistory());
  heardHere = [];
  heardThere = [];
  here.onChange((change) => heardHere.push(change));
  there.onChange((change) => heardThere.push(change));
});

afterEach(() => {
  here.close();
  there.close();
});

test('every change is told, in this tab and in the others', async () => {
  await here.entries.put(sampleEntry());
  await here.entries.change({ id: 'a', note: 'x' });
  await here.entries.remove(['a']);
  await here.entries.record(sampleEntry({ id: 'b' }));
  await here.meters.clear();
  const told: HistoryChange[] = [
    { store: 'entries', ids: ['a'] },
    { store: 'entries', ids: ['a'] },
    { store: 'entries', ids: ['a'] },
    { store: 'entries', ids: ['b'] },
    { store: 'meters' },
  ];
  expect(heardHere).toEqual(told);
  await vi.waitFor(() => expect(heardThere).toEqual(told));
});

test('what changes nothing is not told', async () => {
  await here.entries.remove(['gone']);
  await here.entries.change({ id: 'gone', note: 'x' });
  await here.entries.put({ ...sampleEntry(), id: {} as string });
  await here.entries.all();
  expect(heardHere).toEqual([]);
});

test('who stops listening hears no more', async () => {
  const heard: HistoryChange[] = [];
  const stop = here.onChange((change) => heard.push(change));
  stop();
  await here.entries.put(sampleEntry());
  expect(heard).toEqual([]);
});

test('what was being written when it was closed is told to the others', async () => {
  const writing = here.entries.put(sampleEntry());
  here.close();
  expect(value(await writing)).toBeUndefined();
  await vi.waitFor(() => expect(heardThere).toEqual([{ store: 'entries', ids: ['a'] }]));
  expect(heardHere).toEqual([]);
});

test('what another version of the app says, and is not understood, is left alone', async () => {
  const channel = new BroadcastChannel('inklens');
  channel.postMessage({ store: 'recipes', ids: ['a'] });
  channel.postMessage({ store: 'lists', ids: ['a'] });
  await vi.waitFor(() => expect(heardHere).toEqual([{ store: 'lists', ids: ['a'] }]));
  channel.close();
});
