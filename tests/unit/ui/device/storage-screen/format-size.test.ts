import { expect, test } from 'vitest';
import { formatSize } from '../../../../../src/ui/device/storage-screen/format-size.ts';

test.each([
  [0, '0 bytes'],
  [999, '999 bytes'],
  [1500, '1.5 kB'],
  [14_230_000, '14.2 MB'],
  [140_000_000, '140 MB'],
  [5_000_000_000_000, '5,000 GB'],
])('%i bytes are %s', (bytes, words) => {
  expect(formatSize(bytes)).toBe(words);
});
