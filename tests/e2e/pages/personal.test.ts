import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { DEMO_STRINGS } from '../../../src/ui/picture/picture-file/demo-strings.ts';
import { openApp } from '../support/open-app.ts';
import { expectReading, shownStrings } from '../support/reading.ts';
import { savedBytes } from '../support/saved-bytes.ts';

const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();

/** Says that the first character of the demo picture is another one. */
async function correctFirst(page: Page, text: string): Promise<void> {
  await page.getByTestId('reading').getByRole('button').first().click();
  await page.getByLabel('Another').fill(text);
  await press(page, 'Use it');
  expect(await shownStrings(page)).toBe([text + DEMO_STRINGS[0].slice(1), ...DEMO_STRINGS.slice(1)].join('\n'));
}

async function openHand(page: Page): Promise<void> {
  await press(page, 'Settings');
  await press(page, 'Your hand');
}

async function readDemo(page: Page): Promise<void> {
  if ((await page.locator('inklens-app').getAttribute('data-state')) === 'picture') await page.goBack();
  await press(page, 'Try the demo picture');
  await expectReading(page, DEMO_STRINGS);
}

/** The most probable answers for the first character, each with its probability in per cent. */
async function answersForFirst(page: Page): Promise<ReadonlyMap<string, number>> {
  await page.getByTestId('reading').getByRole('button').first().click();
  const answers = await page.getByRole('list', { name: 'Most probable answers' }).locator('button').all();
  const named = await Promise.all(answers.map(async (answer) => (await answer.getAttribute('aria-label')) ?? ''));
  await page.keyboard.press('Escape');
  return new Map(named.map((name) => [name.split(', ')[0], Number.parseFloat(name.split(', ')[1])]));
}

/** The crops that "Export" saves: their paths in the archive, and their bytes. */
async function exportCrops(page: Page): Promise<Record<string, Uint8Array>> {
  const download = page.waitForEvent('download');
  await press(page, 'Export');
  const saved = await download;
  expect(saved.suggestedFilename()).toBe('inklens-crops.zip');
  return unzipSync(await savedBytes(saved));
}

test('with a yes, a character that is put right is kept and read with, saved as training takes it, and deleted', async () => {
  await using opened = await openApp();
  const { page, errors } = opened;
  await readDemo(page);
  const before = await answersForFirst(page);
  await correctFirst(page, '7');
  await page.getByText('Learn your hand?').waitFor();
  await press(page, 'Yes');
  await page.getByText(/^They are kept from now on/).waitFor();

  await openHand(page);
  const crop = page.getByRole('button', { name: /^7, kept / });
  await crop.waitFor();
  const files = await exportCrops(page);
  expect(Object.keys(files)).toEqual(['crops/7/00001.png']);
  const { data, info } = await sharp(files['crops/7/00001.png'])
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  expect([info.width, info.height]).toEqual([28, 28]);
  expect(Math.min(...data)).toBeLessThan(64); // ink
  expect(data.filter((level) => level > 192).length).toBeGreaterThan(392); // mostly paper
  await page.keyboard.press('Escape');

  await readDemo(page); // one wrong word does not turn what the nets are sure of
  expect(before.get('7') ?? 0).toBeLessThan(1);
  expect((await answersForFirst(page)).get('7')).toBeGreaterThan(5);
  await openHand(page);
  await page.getByRole('switch', { name: 'Read with what is kept' }).click();
  await page.keyboard.press('Escape');
  await readDemo(page);
  expect(await answersForFirst(page)).toEqual(before);

  await openHand(page);
  await crop.click();
  await press(page, 'Delete 1');
  await page.getByText('No characters yet').waitFor();
  await page.locator('inklens-personal-sheet').getByRole('button', { name: 'Undo' }).click();
  await crop.waitFor();
  expect(errors).toEqual([]);
});
