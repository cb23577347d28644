import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { compressAsJpeg } from '../fixtures/photograph.ts';
import { photographTable } from '../fixtures/photograph-table.ts';
import { keepReadings } from './keep-readings.ts';

/** Longest until the first reading, loading included, milliseconds. */
const READING = 30_000;

/** A view of the app, and the way there from the start. */
export interface View {
  readonly name: string;
  /** Whether it shows the camera, whose strings take a while to lock. */
  readonly live?: true;
  /** Whether it tells of the app's own files, which a first visit stores. */
  readonly stored?: true;
  show(page: Page): Promise<void>;
}

const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();

const reading = (page: Page, text: RegExp): Promise<void> =>
  page.getByTestId('reading').filter({ hasText: text }).waitFor({ timeout: READING });

/** The string of the film that the camera plays. */
export const FILM_STRING = '90210';

async function showCamera(page: Page): Promise<void> {
  await press(page, 'Start camera');
  await reading(page, new RegExp(FILM_STRING));
}

async function showPicture(page: Page): Promise<void> {
  await press(page, 'Try the demo picture');
  await reading(page, /\d/);
}

async function showFormats(page: Page): Promise<void> {
  await showPicture(page);
  await page.locator('inklens-format-chip').getByRole('button').click();
}

async function showInspector(page: Page): Promise<void> {
  await showPicture(page);
  await page.getByTestId('reading').getByRole('button').first().click();
}

async function showHand(page: Page): Promise<void> {
  await showPicture(page);
  const characters = page.getByTestId('reading').getByRole('button');
  // Each as it was read: a person may confirm, too.
  for (let i = 0; i < 9; i += 1) {
    await characters.nth(i).click();
    await page.getByRole('list', { name: 'Most probable answers' }).getByRole('button').first().click();
    if (i === 0) await press(page, 'Yes');
  }
  await press(page, 'Settings');
  await press(page, 'Your hand');
}

/** Entries of a few days, by way of a file. */
async function showHistory(page: Page): Promise<void> {
  const day = 86_400_000; // milliseconds
  const noon = new Date().setHours(12, 0, 0, 0) - day;
  const kept = [
    { text: '02134', format: 'zip', at: noon, note: 'parcel to Boston' },
    { text: '1,204.50', format: 'amount', at: noon - 420_000 },
    { text: '86.90', format: 'amount', at: noon - 660_000, confidence: 0.62 },
    { text: '04813,7', format: 'meter:5,1', at: noon - day, note: 'gas, cellar' },
    { text: '21.3.2026', format: 'date', at: noon - day - 3_600_000 },
    { text: '0042', format: 'digits', at: noon - 2 * day },
    { text: '+49 30 901820', format: 'phone', at: noon - 2 * day - 900_000, note: 'the office' },
    { text: '90210', format: 'zip', at: noon - 9 * day },
  ].map((entry, i) => ({ confidence: 0.97, note: '', id: `view-${i}`, ...entry }));
  await press(page, 'History');
  await press(page, 'More');
  const chooser = page.waitForEvent('filechooser');
  await press(page, 'Import a JSON file');
  const buffer = Buffer.from(JSON.stringify({ inklens: 1, entries: kept }));
  await (await chooser).setFiles({ name: 'history.json', mimeType: 'application/json', buffer });
  await press(page, 'Done');
}

async function showEntry(page: Page): Promise<void> {
  await showHistory(page);
  await page.locator('inklens-entry-list button').first().click();
}

async function showAbout(page: Page): Promise<void> {
  await press(page, 'Settings');
  await press(page, 'About this device');
  await page.locator('dl').waitFor({ timeout: READING });
}

async function showFailure(page: Page): Promise<void> {
  const letter = { name: 'letter.txt', mimeType: 'text/plain', buffer: Buffer.from('Dear Sir or Madam') };
  await page.locator('#file').setInputFiles(letter);
  await page.getByRole('heading', { name: 'This is not a picture' }).waitFor();
}

/** Pages cut out of the demo picture, a string each, and a file that is no picture. */
async function showBatch(page: Page): Promise<void> {
  const demo = sharp(fileURLToPath(new URL('../../public/demo.jpg', import.meta.url)));
  const { width, height } = await demo.metadata();
  const third = async (number: number): Promise<Buffer> =>
    demo
      .clone()
      .extract({ left: 0, top: Math.round((number * height) / 3), width, height: Math.floor(height / 3) })
      .toBuffer();
  const pictures = await Promise.all([0, 1, 2].map(third));
  const files = pictures.map((buffer, i) => ({ name: `IMG_20${31 + i}.jpg`, mimeType: 'image/jpeg', buffer }));
  const whole = { name: 'IMG_2034.jpg', mimeType: 'image/jpeg', buffer: await demo.toBuffer() };
  const letter = { name: 'letter.txt', mimeType: 'text/plain', buffer: Buffer.from('Dear Sir or Madam') };
  await page.locator('#file').setInputFiles([...files, letter, whole]);
  await page.getByText('4 read, 1 could not be read').first().waitFor({ timeout: READING });
}

async function showStorage(page: Page): Promise<void> {
  await showPicture(page);
  await press(page, 'Settings');
  await press(page, 'What is stored');
  await page.getByText(/MB/).first().waitFor();
}

/** On a phone whose browser never asks whether to install. */
async function showInstall(page: Page): Promise<void> {
  await page.addInitScript(() =>
    Object.defineProperty(Navigator.prototype, 'userAgent', { value: 'Mozilla/5.0 (iPhone) Safari/604.1' }),
  );
  await page.reload();
  await press(page, 'Install');
}

async function showList(page: Page): Promise<void> {
  await showCamera(page);
  await press(page, 'List');
  await page.reload();
  await press(page, 'Start camera');
  await page.getByRole('button', { name: /^Open the list: *1 item/ }).waitFor({ timeout: READING });
}

async function showTable(page: Page): Promise<void> {
  const rows = [['12', '340', '5'], ['678', '', '12'], ['3', '456', '789']]; // prettier-ignore
  const { image } = await photographTable(rows, 5);
  await page
    .locator('#file')
    .setInputFiles({ name: 'table.jpg', mimeType: 'image/jpeg', buffer: await compressAsJpeg(image, 92) });
  await reading(page, /678/);
  await press(page, 'Add to list');
  await page.getByRole('button', { name: /^Open the list: *8 items/ }).click();
}

async function showMeters(page: Page): Promise<void> {
  await press(page, 'History');
  await page.getByText('Nothing here yet').waitFor();
  await page.evaluate(keepReadings, ['00120,4', '00133,0', '00160,2', '00144,1', '00189,9', '00210,3', '00242,8']);
  await page.reload();
  await press(page, 'History');
  await press(page, 'Meters');
  await page.getByRole('button', { name: /^Electricity/ }).waitFor();
}

async function showMeter(page: Page): Promise<void> {
  await showMeters(page);
  await page.getByRole('button', { name: /^Electricity/ }).click();
  await page.locator('inklens-meter-plot canvas').waitFor();
}

/** Every view there is, in the order in which a person may come to it. */
export const VIEWS: readonly View[] = [
  { name: 'start', show: () => Promise.resolve() },
  { name: 'camera', live: true, show: showCamera },
  { name: 'picture', show: showPicture },
  { name: 'batch', show: showBatch },
  { name: 'list', live: true, show: showList },
  { name: 'list-table', show: showTable },
  { name: 'meters', show: showMeters },
  { name: 'meter', show: showMeter },
  { name: 'formats', show: showFormats },
  { name: 'inspector', show: showInspector },
  { name: 'settings', show: (page) => press(page, 'Settings') },
  { name: 'personal', show: showHand },
  { name: 'history', show: showHistory },
  { name: 'history-entry', show: showEntry },
  { name: 'about', show: showAbout },
  { name: 'storage', stored: true, show: showStorage },
  { name: 'install', show: showInstall },
  { name: 'failure', show: showFailure },
];
