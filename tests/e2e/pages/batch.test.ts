import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { DEMO_STRINGS } from '../../../src/ui/picture/picture-file/demo-strings.ts';
import { pickFiles, type GivenFile } from '../support/give-file.ts';
import { openApp } from '../support/open-app.ts';
import { expectReading } from '../support/reading.ts';
import { savedBytes } from '../support/saved-bytes.ts';

/** Longest that many pictures may take on a busy machine, milliseconds. */
const LONG = 100_000;

let small: Buffer;
beforeAll(async () => {
  // Small, so that many are read soon.
  small = await sharp(await readFile(new URL('../../../public/demo.jpg', import.meta.url)))
    .resize({ width: 640 })
    .jpeg({ quality: 90 })
    .toBuffer();
});

const jpeg = (name: string, buffer = small): GivenFile => ({ name, mimeType: 'image/jpeg', buffer });
const rows = (page: Page) => page.locator('inklens-batch-screen li');

test('twenty pictures are read one after another, with a stop between; the broken one is named, the others are there', async () => {
  const files = Array.from({ length: 20 }, (_, i) =>
    i === 6 ? jpeg('broken.jpg', small.subarray(0, small.length / 2)) : jpeg(`form ${i + 1}.jpg`),
  );
  await using opened = await openApp({ context: { permissions: ['clipboard-read', 'clipboard-write'] } });
  const { page, app } = opened;
  await pickFiles(page, files);
  await page.getByRole('heading', { name: '20 pictures' }).waitFor();
  await rows(page).nth(0).getByText('90210').waitFor({ timeout: LONG });
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page
    .getByText(/^Stopped: \d+ of 20 done/)
    .first()
    .waitFor();
  expect(await rows(page).nth(19).textContent()).toContain('Not read');
  await page.getByRole('button', { name: 'Read the rest' }).click();
  await page.getByText('19 read, 1 could not be read').first().waitFor({ timeout: LONG });

  expect(await rows(page).count()).toBe(20);
  const broken = rows(page).nth(6);
  expect(await broken.textContent()).toContain('broken.jpg');
  expect(await broken.textContent()).toContain('This picture is cut off');
  expect(await broken.getByRole('button').count()).toBe(0);
  for (const i of [0, 5, 7, 19]) {
    const row = await rows(page).nth(i).textContent();
    for (const string of DEMO_STRINGS) expect(row).toContain(string);
  }

  await page.getByRole('button', { name: 'Copy all' }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.split('\n')).toEqual(Array.from({ length: 19 }, () => DEMO_STRINGS).flat());

  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'CSV' }).click();
  const csv = (await savedBytes(await saving)).toString();
  expect(csv.split('\r\n')[1]).toMatch(/^"form 1\.jpg","90210","/);
  expect(csv).toContain('"broken.jpg","","","digits","","","","This picture is cut off"');

  // One is opened, put right, and gone back from.
  await rows(page).nth(2).getByRole('button').click();
  await expectReading(page, DEMO_STRINGS);
  await page.getByTestId('reading').getByRole('button').first().click();
  await page.getByRole('textbox').fill('8');
  await page.getByRole('textbox').press('Enter');
  await page.getByRole('button', { name: 'Back to the pictures' }).click();
  await rows(page).nth(2).getByText('80210').waitFor();
  expect(await app.getAttribute('data-state')).toBe('batch');
  await page.goBack();
  await page.getByRole('button', { name: 'Start camera' }).waitFor();
  expect(opened.errors).toEqual([]);
});
