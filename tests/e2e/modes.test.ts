import { expect, test } from 'vitest';
import { compressAsJpeg } from '../fixtures/photograph.ts';
import { photographStrings } from '../fixtures/photograph-strings.ts';
import { pickFile } from './support/give-file.ts';
import { openApp } from './support/open-app.ts';
import { expectReading, shownStrings } from './support/reading.ts';

test('Text reads letters, Digits reads digits only, and the choice is kept', async () => {
  const { image } = await photographStrings({
    strings: ['RENT'],
    font: 'schoolbell',
    sheet: 'marker on white',
    seed: 4,
  });
  const file = { name: 'rent.jpg', mimeType: 'image/jpeg', buffer: await compressAsJpeg(image, 92) };
  await using opened = await openApp();
  const { page } = opened;
  await pickFile(page, file);
  await page.locator('label', { hasText: 'Text' }).click();
  await expectReading(page, ['RENT']);

  await page.locator('label', { hasText: 'Digits' }).click();
  await expect.poll(() => shownStrings(page)).toMatch(/^[\d\n]*$/);

  await page.locator('label', { hasText: 'Text' }).click();
  await page.reload();
  await pickFile(page, file);
  await expectReading(page, ['RENT']);
});
