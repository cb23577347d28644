import type { Page } from 'playwright-core';

/** Longest until the first reading, loading included, milliseconds. */
const READING = 30_000;

/** A view of the app, and the way there from the start. */
export interface View {
  readonly name: string;
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

/** Every view there is, in the order in which a person may come to it. */
export const VIEWS: readonly View[] = [
  { name: 'start', show: () => Promise.resolve() },
  { name: 'camera', show: showCamera },
  { name: 'picture', show: showPicture },
  { name: 'formats', show: showFormats },
  { name: 'inspector', show: showInspector },
  { name: 'settings', show: (page) => press(page, 'Settings') },
  { name: 'about', show: showAbout },
  { name: 'failure', show: showFailure },
];
