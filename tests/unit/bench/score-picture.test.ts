import { expect, test } from 'vitest';
import { scorePicture } from '../../bench/score-picture.ts';

test('strings are paired by what they share, whatever their order; the ones left over cost their length', () => {
  // 9021 for 90210 costs 1, 0742 is right, 55 was not there.
  expect(scorePicture(['0742', '90210'], ['9021', '55', '0742'])).toEqual({
    strings: 2,
    right: 1,
    characters: 9,
    readCharacters: 10,
    edits: 3,
    hits: 8,
  });
});

test('equal strings are paired one to one', () => {
  expect(scorePicture(['11', '11'], ['11'])).toMatchObject({ right: 1, edits: 2, hits: 2 });
  expect(scorePicture(['11'], ['11', '11'])).toMatchObject({ right: 1, edits: 2, hits: 2 });
});

test.each([
  ['123', '132', 2, 3], // two in the wrong order: two replacements, but the right bag
  ['123', '23', 1, 2],
  ['123', '1723', 1, 3],
  ['123', '456', 3, 0],
])('%s read as %s takes %d edits and shares %d characters', (truth, read, edits, hits) => {
  expect(scorePicture([truth], [read])).toMatchObject({ right: 0, edits, hits });
});

test('nothing read costs all of the truth, and something read where nothing is costs all of that', () => {
  expect(scorePicture(['123', '45'], [])).toMatchObject({ right: 0, edits: 5, readCharacters: 0 });
  expect(scorePicture([], ['123'])).toMatchObject({ strings: 0, characters: 0, edits: 3, hits: 0 });
});
