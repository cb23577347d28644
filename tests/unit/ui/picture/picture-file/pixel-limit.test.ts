import { expect, test } from 'vitest';
import { pixelLimit } from '../../../../../src/ui/picture/picture-file/pixel-limit.ts';

const HUGE = 12_000 * 9_000; // pixels

test('12,000×9,000 pixels are for devices with much memory', () => {
  expect(pixelLimit(8)).toBeGreaterThan(HUGE);
  expect(pixelLimit(4)).toBeLessThan(HUGE);
  expect(pixelLimit(undefined)).toBeLessThan(HUGE);
});

test('a phone’s own 48-megapixel photographs are for every device', () => {
  expect(pixelLimit(undefined)).toBeGreaterThan(8000 * 6000);
});
