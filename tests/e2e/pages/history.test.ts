import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { HISTORY_NAME } from '../../../src/history/open-history.ts';
import { DEMO_STRINGS } from '../../../src/ui/picture/picture-file/demo-strings.ts';
import { openApp } from '../support/open-app.ts';
import { expectReading } from '../support/reading.ts';
import { savedBytes } from '../support/saved-bytes.ts';

const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();

const texts = (page: Page): Promise<string[]> => page.locator('inklens-entry-list .text').allTextContents();

/** What the browser downloads when a button is pressed: its name, and what is in it. */
async function download(page: Page, button: string): Promise<readonly [string, string]> {
  const downloading = page.waitForEvent('download');
  await press(page, button);
  const file = await downloading;
  return [file.suggestedFilename(), (await savedBytes(file)).toString()];
}

async function importFile(page: Page, text: string): Promise<void> {
  await press(page, 'More');
  const chooser = page.waitForEvent('filechooser');
  await press(page, 'Import a JSON file');
  await (await chooser).setFiles({ name: 'kept.json', mimeType: 'application/json', buffer: Buffer.from(text) });
}

const AT = Date.UTC(2026, 2, 21, 11, 30, 5); // 12:30:05 in Berlin
const entry = (id: string, text: string, part: object = {}): string =>
  JSON.stringify({ id, text, format: 'text', at: AT, confidence: 0.5, note: '', ...part });
const file = (...entries: readonly string[]): string => `{"inklens": 1,\n"entries": [\n${entries.join(',\n')}\n]}`;

/** What an app of the database's first version left on the device: an entry. Runs in the page. */
async function leaveFirstVersion([name, kept]: readonly [string, object]): Promise<void> {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () =>
    request.result.createObjectStore('entries', { keyPath: 'id' }).createIndex('at', 'at').objectStore.put(kept);
  await new Promise((resolve) => (request.onsuccess = resolve));
  request.result.close();
}

test('what was kept by the first version of the database is there after the upgrade, and more can be kept', async () => {
  await using opened = await openApp();
  const { page, errors } = opened;
  const kept = JSON.parse(entry('1', '00742', { note: 'before' })) as object;
  await page.evaluate(leaveFirstVersion, [HISTORY_NAME, kept] as const);
  await press(page, 'History');
  await expect.poll(() => texts(page)).toEqual(['00742']);
  await importFile(page, file(entry('2', '00501', { at: AT + 1 })));
  await page.getByText('1 entry added.').waitFor();
  await press(page, 'Close');
  await page.reload();
  await press(page, 'History');
  await expect.poll(() => texts(page)).toEqual(['00501', '00742']);
  expect(errors).toEqual([]);
});

test('what was read is kept, searched, noted upon, taken along, brought back, deleted and printed', async () => {
  await using opened = await openApp({ context: { acceptDownloads: true, timezoneId: 'Europe/Berlin' } });
  const { page, errors } = opened;
  await press(page, 'Try the demo picture');
  await expectReading(page, DEMO_STRINGS);
  await press(page, 'History');
  await expect.poll(() => texts(page)).toHaveLength(DEMO_STRINGS.length);
  expect((await texts(page)).sort()).toEqual([...DEMO_STRINGS].sort());

  await page.getByRole('searchbox').fill(DEMO_STRINGS[0]);
  await expect.poll(() => texts(page)).toEqual([DEMO_STRINGS[0]]);
  await page.locator('inklens-entry-list button').click();
  await page.getByLabel('Note').fill('the first, "by hand"');
  await press(page, 'Close');
  await page.getByRole('searchbox').fill('by hand');
  await expect.poll(() => texts(page)).toEqual([DEMO_STRINGS[0]]);
  await page.getByRole('searchbox').fill('');

  const odd = file(
    entry('1', '00501', { format: 'zip', value: '00501', list: 'l' }),
    entry('2', 'a, "b"; c', { note: 'two\nlines, "quoted"' }),
    entry('3', '=HYPERLINK("x")'),
  ).replace('"entries"', '"lists": [\n{"id":"l","name":"Forms, old","format":"zip","at":1}\n],\n"entries"');
  await importFile(page, odd);
  await page.getByText('3 entries added.').waitFor();
  await press(page, 'Close');

  await page.getByRole('searchbox').fill('2026-03-21');
  await expect.poll(() => texts(page)).toHaveLength(3);
  await press(page, 'More');
  await press(page, 'Export or print');
  const [csvName, csv] = await download(page, 'CSV, for spreadsheets');
  expect(csvName).toMatch(/^inklens-history-\d{4}-\d{2}-\d{2}\.csv$/);
  const [head, ...rows] = csv.split('\r\n');
  expect(head).toBe('\u{feff}"text","value","format","time","confidence","corrected","note","list","meter"');
  expect(rows.sort()).toEqual([
    '',
    `"'=HYPERLINK(""x"")","","text","2026-03-21 12:30:05","0.500","","","",""`,
    '"00501","00501","zip","2026-03-21 12:30:05","0.500","","","Forms, old",""',
    '"a, ""b""; c","","text","2026-03-21 12:30:05","0.500","","two\nlines, ""quoted""","",""',
  ]);

  await page.getByRole('searchbox').fill('');
  await expect.poll(() => texts(page)).toHaveLength(DEMO_STRINGS.length + 3);
  await press(page, 'More');
  await press(page, 'Export or print');
  const [, json] = await download(page, 'JSON, to import again');

  await press(page, 'Select');
  await press(page, 'All');
  await press(page, 'Delete');
  await page.getByText('Nothing here yet').waitFor();
  await press(page, 'Undo');
  await expect.poll(() => texts(page)).toHaveLength(DEMO_STRINGS.length + 3);
  await press(page, 'More');
  await press(page, 'Delete all');
  await page.getByRole('heading', { name: `Delete all ${DEMO_STRINGS.length + 3} entries?` }).waitFor();
  await press(page, 'Delete all');
  await page.getByText('Nothing here yet').waitFor();

  await importFile(page, json);
  await page.getByText(`${DEMO_STRINGS.length + 3} entries added.`).waitFor();
  await press(page, 'Close');
  await expect
    .poll(async () => (await texts(page)).sort())
    .toEqual([...DEMO_STRINGS, '00501', 'a, "b"; c', '=HYPERLINK("x")'].sort());

  const faulty = file(
    entry('1', '007'),
    entry('5', '08', { at: 'noon' }),
    entry('6', '09', { format: 'runes' }),
    entry('7', '007'),
  );
  await importFile(page, faulty);
  await page.getByText('1 entry added.').waitFor();
  await page.getByText('Line 4, at: expected a number, got "noon".').waitFor();
  await page.getByText('Line 5, format: expected a format such as digits or amount, got "runes".').waitFor();
  await press(page, 'Close');
  await importFile(page, 'Dear Sir or Madam');
  await page.getByRole('heading', { name: 'Nothing was imported' }).waitFor();
  await press(page, 'Close');
  await page.reload();
  await press(page, 'History');
  await expect.poll(() => texts(page)).toHaveLength(DEMO_STRINGS.length + 4);

  await page.evaluate(() => (window.print = () => undefined));
  await page.getByRole('searchbox').fill('007');
  await expect.poll(() => texts(page)).toEqual(['007']);
  await press(page, 'More');
  await press(page, 'Export or print');
  await press(page, 'Print');
  await page.emulateMedia({ media: 'print' });
  const table = page.locator('#print table');
  expect(await table.isVisible()).toBe(true);
  expect(await page.locator('inklens-app').isVisible()).toBe(false);
  expect(await table.locator('tbody tr').allInnerTexts()).toEqual([expect.stringMatching(/^007\tText/)]);
  await page.emulateMedia({ media: 'screen' });
  expect(await table.isVisible()).toBe(false);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  expect(await table.count()).toBe(0);
  expect(errors).toEqual([]);
});
