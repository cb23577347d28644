import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { compressAsJpeg } from '../fixtures/photograph.ts';
import { photographStrings } from '../fixtures/photograph-strings.ts';
import { pickFile, type GivenFile } from './support/give-file.ts';
import { openApp } from './support/open-app.ts';
import { expectReading, shownStrings } from './support/reading.ts';

let letters: GivenFile;
beforeAll(async () => {
  const { image } = await photographStrings({
    strings: ['RENT'],
    font: 'schoolbell',
    sheet: 'marker on white',
    seed: 4,
  });
  letters = { name: 'rent.jpg', mimeType: 'image/jpeg', buffer: await compressAsJpeg(image, 92) };
});

const choose = (page: Page, mode: 'Digits' | 'Text'): Promise<void> => page.locator('label', { hasText: mode }).click();

test('Text reads letters, Digits reads digits only, and the choice is kept', async () => {
  await using opened = await openApp();
  const { page } = opened;
  await pickFile(page, letters);
  await expect.poll(() => opened.app.getAttribute('data-frames'), { timeout: 30_000 }).toBe('1');
  expect(await shownStrings(page)).toMatch(/^[\d\n]*$/);
  await choose(page, 'Text');
  await expectReading(page, ['RENT']);
  await choose(page, 'Digits');
  await expect.poll(() => shownStrings(page)).toMatch(/^[\d\n]*$/);

  await choose(page, 'Text');
  await page.reload();
  await pickFile(page, letters);
  await expectReading(page, ['RENT']);
});

test('the mode can be changed while the reader is still loading', async () => {
  await using opened = await openApp();
  await pickFile(opened.page, letters);
  await choose(opened.page, 'Text');
  await expectReading(opened.page, ['RENT']);
});
