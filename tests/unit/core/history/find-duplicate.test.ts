import { describe, expect, test } from 'vitest';
import { findDuplicate, findRepeat, REPEAT_WINDOW } from '../../../../src/core/history/find-duplicate.ts';
import { sampleEntry } from './sample-entry.ts';

describe('a duplicate', () => {
  const kept = [sampleEntry({ id: 'a', list: 'forms' }), sampleEntry({ id: 'b', text: '00501', list: 'forms' })];

  test.each([
    ['the same text in the same list', { list: 'forms' }, 'a'],
    ['another list', { list: 'others' }, undefined],
    ['no list', {}, undefined],
    ['another format', { list: 'forms', format: 'digits' }, undefined],
    ['other leading zeros', { list: 'forms', text: '501' }, undefined],
  ] as const)('%s: %j', (_what, part, found) => {
    expect(findDuplicate(kept, sampleEntry({ id: 'new', ...part }))?.id).toBe(found);
  });

  test('an entry is none of itself', () => {
    expect(findDuplicate(kept, kept[0])).toBeUndefined();
  });
});

describe('a repeat', () => {
  const at = sampleEntry().at;
  const kept = [sampleEntry({ id: 'old', at: at - 3000 }), sampleEntry({ id: 'newer', at })];

  test.each([
    ['at once', { at }, 'newer'],
    ['at the last moment', { at: at + REPEAT_WINDOW }, 'newer'],
    ['too late', { at: at + REPEAT_WINDOW + 1 }, undefined],
    ['before both, as an import may be', { at: at - REPEAT_WINDOW - 3000 }, 'old'],
    ['another text', { at, text: '90211' }, undefined],
    ['of a list', { at, list: 'forms' }, undefined],
    ['of a meter', { at, meter: 'gas' }, undefined],
  ])('%s', (_what, part, found) => {
    expect(findRepeat(kept, sampleEntry({ id: 'new', ...part }))?.id).toBe(found);
  });

  test('what was put nowhere repeats what is in a list or of a meter; what is in another list does not', () => {
    for (const where of [{ list: 'forms' }, { meter: 'gas' }]) {
      const put = [sampleEntry({ id: 'put', at, ...where })];
      expect(findRepeat(put, sampleEntry({ id: 'new', at }))?.id).toBe('put');
      expect(findRepeat(put, sampleEntry({ id: 'new', at, list: 'others' }))).toBeUndefined();
    }
  });
});
