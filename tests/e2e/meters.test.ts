import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { filmStringsFlat } from '../fixtures/film-strings.ts';
import { FilmChanger } from './support/change-film.ts';
import { chooseMeter } from './support/choose-format.ts';
import { openApp } from './support/open-app.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

const SHEET = { font: 'patrick-hand', sheet: 'marker on white', seed: 3, width: 960, height: 480 } as const;
const READINGS = ['00421,3', '00451,3', '00415,3'] as const;
const DAY = 86_400_000; // milliseconds
/** Until a string has settled, loading the reader on a busy machine included; milliseconds. */
const SETTLED = 40_000;

const folder = temporaryFolder();

beforeAll(async () => {
  for (const text of READINGS) await filmStringsFlat(folder.path(`${text}.y4m`), { strings: [text], ...SHEET });
}, 240_000);

test(
  'readings of a meter become a plot and a rate, and one that goes backwards a warning',
  { timeout: 400_000 },
  async () => {
    const films = new FilmChanger(folder.path('camera.y4m'));
    await films.load(folder.path(`${READINGS[0]}.y4m`));
    await using opened = await openApp({
      camera: films.camera,
      context: { viewport: { width: 360, height: 740 }, hasTouch: true, deviceScaleFactor: 2 },
    });
    const { page, errors } = opened;
    const today = Date.now();
    const comeBackAfter = (days: number): Promise<void> => page.clock.setFixedTime(today + days * DAY);

    await page.getByRole('button', { name: 'Start camera' }).click();
    await chooseMeter(page, 5, 1);
    await saveReading(page, READINGS[0], async () => {
      await page.getByRole('textbox', { name: 'Name, such as Electricity' }).fill('Electricity');
      await page.getByRole('textbox', { name: 'Unit, such as kWh' }).fill('kWh');
    });
    await comeBackAfter(30);
    await show(page, films, READINGS[1]);
    await saveReading(page, READINGS[1], () => page.getByText('Used since the last reading: +30 kWh').waitFor());
    await comeBackAfter(40);
    await show(page, films, READINGS[2]);
    await saveReading(page, READINGS[2], () => page.getByText('Goes backwards, by 36 kWh').waitFor());

    await page.getByRole('button', { name: 'Back to the start' }).click();
    await page.getByRole('button', { name: 'History' }).click();
    await page.getByRole('button', { name: 'Meters' }).click();
    await page.getByRole('button', { name: /^Electricity/ }).click();
    await page.getByText('1 kWh a day, 30.4 kWh a month').first().waitFor();
    await page.getByText('Goes backwards, by 36 kWh').first().waitFor();
    const plot = page.getByRole('img', { name: /^Plot of 3 readings, from 00421,3 .* to 00415,3 .*Doubtful: 1\./ });
    await plot.locator('canvas').waitFor();
    expect(await inkOf(page)).toBeGreaterThan(500);
    expect(
      await page
        .getByRole('row')
        .filter({ hasText: /00\d{3},3/ })
        .count(),
    ).toBe(3);
    expect(errors).toEqual([]);
  },
);

/** Waits for the reading, and saves it to a meter. @param before what is done in the sheet */
async function saveReading(page: Page, text: string, before: () => Promise<void>): Promise<void> {
  await page.getByTestId('reading').filter({ hasText: text }).waitFor({ timeout: SETTLED });
  await page.getByRole('button', { name: 'Save to meter' }).click({ timeout: SETTLED });
  await page.getByRole('heading', { name: 'Save to meter' }).waitFor();
  await before();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Saved to “Electricity”').waitFor();
}

/** Holds another sheet in front of the camera. */
async function show(page: Page, films: FilmChanger, text: string): Promise<void> {
  await films.load(folder.path(`${text}.y4m`));
  await page.getByRole('button', { name: 'Back to the start' }).click();
  await page.getByRole('button', { name: 'Start camera' }).click();
}

/** How many pixels of the plot are drawn on, at two pixels a CSS pixel. */
async function inkOf(page: Page): Promise<number> {
  return page.locator('inklens-meter-plot canvas').evaluate((canvas: HTMLCanvasElement) => {
    if (canvas.width !== Math.round(canvas.getBoundingClientRect().width * 2)) return 0;
    const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    return pixels.filter((value, i) => i % 4 === 3 && value > 0).length;
  });
}
