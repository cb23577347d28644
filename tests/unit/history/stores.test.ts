import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Entry, KeptEntry } from '../../../src/core/history/entry.ts';
import { REPEAT_WINDOW } from '../../../src/core/history/find-duplicate.ts';
import type { History } from '../../../src/history/history.ts';
import { sampleEntry } from '../core/history/sample-entry.ts';
import { openFreshHistory, value } from './open-fresh-history.ts';

const THUMBNAIL = { width: 2, height: 1, type: 'image/webp', bytes: Uint8Array.of(1, 2, 3).buffer };
const PICTURED: KeptEntry = { ...sampleEntry({ id: 'pictured', at: 3 }), thumbnail: THUMBNAIL };
const { thumbnail: _, ...BARE } = PICTURED;

let history: History;

beforeEach(async () => {
  history = await openFreshHistory();
});

afterEach(() => history.close());

const ids = (entries: readonly Entry[]): string[] => entries.map(({ id }) => id);
const allIds = async (): Promise<string[]> => ids(value(await history.entries.all()));

describe('entries', () => {
  test('come newest first, with their leading zeros, without their thumbnails', async () => {
    await history.entries.putAll([sampleEntry({ id: 'old', text: '00501', at: 1 }), PICTURED, sampleEntry({ at: 2 })]);
    const all = value(await history.entries.all());
    expect(ids(all)).toEqual(['pictured', 'a', 'old']);
    expect(all[0]).toEqual(BARE);
    expect(all[2].text).toBe('00501');
    expect(value(await history.entries.thumbnailOf('pictured'))).toEqual(THUMBNAIL);
    expect(value(await history.entries.thumbnailOf('old'))).toBeUndefined();
    expect(ids(value(await history.entries.newest(2)))).toEqual(['pictured', 'a']);
    expect(value(await history.entries.newest(0))).toEqual([]);
  });

  test('are changed field by field; what is undefined is taken away', async () => {
    await history.entries.put({ ...PICTURED, list: 'forms', place: 1 });
    const changed = value(
      await history.entries.change({ id: 'pictured', text: '00502', corrected: true, list: undefined }),
    );
    expect(changed).toEqual({ ...BARE, text: '00502', corrected: true, place: 1 });
    expect(value(await history.entries.get('pictured'))).toEqual(changed);
    expect(value(await history.entries.thumbnailOf('pictured'))).toEqual(THUMBNAIL);
  });

  test('that are gone are not changed back into being', async () => {
    expect(value(await history.entries.change({ id: 'gone', note: 'x' }))).toBeUndefined();
    await history.entries.put(sampleEntry());
    const changed = value(await history.entries.changeAll([{ id: 'gone', note: 'x' }, { id: 'a', note: 'y' }])); // prettier-ignore
    expect(changed).toEqual([sampleEntry({ note: 'y' })]);
    expect(await allIds()).toEqual(['a']);
  });

  test('are removed with what belongs to them, and come back whole', async () => {
    await history.entries.putAll([PICTURED, sampleEntry()]);
    const removed = value(await history.entries.remove(['pictured', 'gone', 'pictured']));
    expect(removed).toEqual([PICTURED]);
    expect(await allIds()).toEqual(['a']);
    expect(value(await history.counts()).thumbnails).toBe(0);
    await history.entries.putAll(removed);
    expect(value(await history.entries.whole(['a', 'pictured', 'gone']))).toEqual([sampleEntry(), PICTURED]);
  });

  test('put again without a thumbnail have none', async () => {
    await history.entries.put(PICTURED);
    await history.entries.put(BARE);
    expect(value(await history.entries.thumbnailOf('pictured'))).toBeUndefined();
  });

  test('lose their thumbnails alone', async () => {
    await history.entries.put(PICTURED);
    await history.entries.clearThumbnails();
    expect(value(await history.counts())).toMatchObject({ entries: 1, thumbnails: 0 });
  });

  test('are found by list, in its order, and by meter, oldest first', async () => {
    await history.entries.putAll([
      sampleEntry({ id: 'second', list: 'forms', place: 1, at: 1 }),
      sampleEntry({ id: 'first', list: 'forms', place: 0.5, at: 2 }),
      sampleEntry({ id: 'later', meter: 'gas', at: 4 }),
      sampleEntry({ id: 'sooner', meter: 'gas', at: 3 }),
      sampleEntry({ id: 'loose' }),
    ]);
    expect(ids(value(await history.entries.ofList('forms')))).toEqual(['first', 'second']);
    expect(ids(value(await history.entries.ofMeter('gas')))).toEqual(['sooner', 'later']);
    expect(value(await history.entries.ofMeter('water'))).toEqual([]);
  });

  test('all of them or none: what can’t be stored leaves the rest as it was', async () => {
    const outcome = await history.entries.putAll([sampleEntry(), { ...sampleEntry(), id: {} as string }]);
    expect(outcome).toMatchObject({ ok: false, error: { kind: 'broken', message: /DataError/ } });
    expect(await allIds()).toEqual([]);
  });
});

describe('a string that was read', () => {
  const first = sampleEntry({ id: 'first', confidence: 0.8 });

  test('again within two minutes moves on in time', async () => {
    expect(value(await history.entries.record(first))).toEqual({ entry: first, repeated: false });
    const again = sampleEntry({ id: 'again', at: first.at + REPEAT_WINDOW, confidence: 0.95 });
    const moved = { ...first, at: again.at, confidence: 0.95 };
    expect(value(await history.entries.record(again))).toEqual({ entry: moved, repeated: true });
    expect(value(await history.entries.all())).toEqual([moved]);
  });

  test.each([
    ['later', { at: first.at + REPEAT_WINDOW + 1 }],
    ['in another format', { format: 'digits' }],
    ['into a list', { list: 'forms' }],
  ] as const)('again %s is another entry', async (_what, part) => {
    await history.entries.record(first);
    expect(value(await history.entries.record({ ...first, id: 'other', ...part })).repeated).toBe(false);
    expect(value(await history.counts()).entries).toBe(2);
  });

  test('recorded twice with the same id is the same entry, whole', async () => {
    await history.entries.record(PICTURED);
    expect(value(await history.entries.record(PICTURED))).toEqual({ entry: BARE, repeated: false });
    expect(value(await history.entries.whole(['pictured']))).toEqual([PICTURED]);
  });
});

describe('other records', () => {
  test('lists, meters and samples are kept as they are', async () => {
    const list = { id: 'l', name: 'Forms', format: 'amount', at: 1, columns: ['', 'Sum'] } as const;
    const meter = { id: 'm', name: 'Gas', unit: 'm³', format: 'meter:5,1', at: 2 } as const;
    const sample = { id: 's', label: '7', pixels: new Uint8Array(784).fill(9), at: 3 };
    await history.lists.put(list);
    await history.meters.put(meter);
    await history.samples.put(sample);
    expect(value(await history.lists.all())).toEqual([list]);
    expect(value(await history.meters.get('m'))).toEqual(meter);
    expect(value(await history.samples.all())).toEqual([sample]);
    expect(value(await history.counts())).toEqual({ entries: 0, thumbnails: 0, lists: 1, meters: 1, samples: 1 });
    await history.samples.clear();
    expect(value(await history.counts())).toMatchObject({ lists: 1, samples: 0 });
    await history.clear();
    expect(value(await history.counts())).toEqual({ entries: 0, thumbnails: 0, lists: 0, meters: 0, samples: 0 });
  });

  test('what is known by its id stays as it is; nothing is added twice', async () => {
    await history.entries.put(sampleEntry({ note: 'mine' }));
    const added = value(
      await history.entries.addNew([
        sampleEntry({ note: 'theirs' }),
        sampleEntry({ id: 'b' }),
        sampleEntry({ id: 'b' }),
      ]),
    );
    expect(added).toEqual([sampleEntry({ id: 'b' })]);
    expect(value(await history.entries.get('a'))?.note).toBe('mine');
  });
});
