import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { filmStringsFlat } from '../fixtures/film-strings.ts';
import { compressAsJpeg } from '../fixtures/photograph.ts';
import { photographTable } from '../fixtures/photograph-table.ts';
import { FilmChanger } from './support/change-film.ts';
import { chooseFormat } from './support/choose-format.ts';
import { pickFile } from './support/give-file.ts';
import { openApp } from './support/open-app.ts';
import { expectReading } from './support/reading.ts';
import { savedBytes } from './support/saved-bytes.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

const SHEET = { font: 'patrick-hand', sheet: 'marker on white', seed: 3, width: 960, height: 480 } as const;
const AMOUNTS = ['12.50', '1,250.75', '40.05'] as const;
/** As it stands on the paper; the sums of its columns below. */
const TABLE = [
  ['12', '340', '5'],
  ['678', '90', '12'],
  ['3', '456', '789'],
] as const;
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true };
/** Until a string has locked, loading the reader on a busy machine included; milliseconds. */
const LOCKED = 40_000;

const folder = temporaryFolder();

beforeAll(async () => {
  for (const text of AMOUNTS) await filmStringsFlat(folder.path(`${text}.y4m`), { strings: [text], ...SHEET });
}, 240_000);

test(
  'amounts that are read one after another add up; a duplicate is caught, and what is deleted comes back',
  { timeout: 400_000 },
  async () => {
    const films = new FilmChanger(folder.path('camera.y4m'));
    await films.load(folder.path(`${AMOUNTS[0]}.y4m`));
    await using opened = await openApp({ camera: films.camera, context: PHONE });
    const { page, errors } = opened;
    const panel = page.getByRole('button', { name: /^Open the list/ });
    await page.getByRole('button', { name: 'Start camera' }).click();
    await chooseFormat(page, 'Amount');
    await page.getByRole('button', { name: 'List', exact: true }).click();

    const totals = ['1 item, sum 12.50', '2 items, sum 1,263.25', '3 items, sum 1,303.30'];
    for (const [i, text] of AMOUNTS.entries()) {
      if (i > 0) await show(page, films, text);
      await panel.filter({ hasText: totals[i] }).waitFor({ timeout: LOCKED });
    }
    await show(page, films, AMOUNTS[1]);
    await page.getByText(`Already in the list: ${AMOUNTS[1]}`).waitFor({ timeout: LOCKED });
    await page.getByRole('button', { name: 'Add anyway' }).click();
    await panel.filter({ hasText: '4 items, sum 2,554.05' }).waitFor();

    await panel.click();
    expect(await strings(page)).toEqual([...AMOUNTS, AMOUNTS[1]]);
    await page.getByRole('button', { name: AMOUNTS[0], exact: true }).click();
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await page.getByText('3 items, sum 2,541.55').first().waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('4 items, sum 2,554.05').first().waitFor();
    expect(await strings(page)).toEqual([...AMOUNTS, AMOUNTS[1]]);

    await page.reload();
    await page.getByRole('button', { name: 'Start camera' }).click();
    await panel.filter({ hasText: '4 items, sum 2,554.05' }).waitFor({ timeout: LOCKED });
    expect(errors).toEqual([]);
  },
);

test('a table on paper becomes rows and columns, and leaves as CSV', { timeout: 200_000 }, async () => {
  await using opened = await openApp({ context: PHONE });
  const { page, errors } = opened;
  const { image } = await photographTable(TABLE, 5);
  await pickFile(page, { name: 'table.jpg', mimeType: 'image/jpeg', buffer: await compressAsJpeg(image, 92) });
  await expectReading(page, TABLE.flat(), LOCKED);
  await page.getByRole('button', { name: 'Add to list' }).click();
  await page.getByRole('button', { name: /^Open the list: *9 items/ }).click();
  await expect.poll(() => strings(page)).toEqual(TABLE.flat());
  const cells = await page
    .locator('inklens-list-rows tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll('td')].slice(1).map((cell) => cell.textContent.trim())),
    );
  expect(cells).toEqual(TABLE);

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'CSV' }).click();
  expect((await savedBytes(await download)).toString()).toBe(
    '\u{feff}' + TABLE.map((row) => `${row.map((text) => `"${text}"`).join(',')}\r\n`).join(''),
  );
  expect(errors).toEqual([]);
});

/** Holds another sheet in front of the camera. */
async function show(page: Page, films: FilmChanger, text: string): Promise<void> {
  await films.load(folder.path(`${text}.y4m`));
  await page.getByRole('button', { name: 'Back to the start' }).click();
  await page.getByRole('button', { name: 'Start camera' }).click();
}

/** The strings of the list that is open, in order. */
async function strings(page: Page): Promise<string[]> {
  return (await page.locator('inklens-list-rows .text').allTextContents()).map((text) => text.trim());
}
