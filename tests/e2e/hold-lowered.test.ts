import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { filmLowered } from '../fixtures/film-lowered.ts';
import { openApp, type OpenApp } from './support/open-app.ts';
import { appNumber, expectReading, shownStrings } from './support/reading.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

const STRING = '90210';
/** Longest until the string locks, and until it has gone, milliseconds: loading, and the rest of the film included. */
const LOCKED = 60_000;
const GONE = 40_000;
/** Long enough for the phone to be lowered, milliseconds. */
const THINKING = 4500;
/** Darker than this is ink, grey levels; so many pixels of it are a string. */
const INK = 100;
const MIN_INK = 300;

const folder = temporaryFolder();
const film = (): string => folder.path('lowered.y4m');
beforeAll(() => filmLowered(film(), { strings: [STRING], font: 'schoolbell', sheet: 'marker on white', seed: 12 }));

const openCamera = async (): Promise<OpenApp> => {
  const permissions = ['clipboard-read', 'clipboard-write'];
  const context = { viewport: { width: 360, height: 740 }, hasTouch: true, permissions };
  const opened = await openApp({ camera: film(), context });
  await opened.page.getByRole('button', { name: 'Start camera' }).click();
  await opened.page.getByTestId('reading').locator('[data-agreement=locked]').waitFor({ timeout: LOCKED });
  return opened;
};

/** Chooses the second answer for the third character, whose sheet is open. @returns the string as it should be then */
async function chooseOther(page: Page): Promise<string> {
  const other = page.getByRole('list', { name: 'Most probable answers' }).getByRole('button').nth(1);
  const text = (await other.locator('strong').textContent()) ?? '';
  await other.click();
  return STRING.slice(0, 2) + text + STRING.slice(3);
}

async function copy(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Copy' }).click();
  await page.getByText('Copied').waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Dark pixels of the picture that is held. */
function countInk(page: Page): Promise<number> {
  return page.locator('inklens-picture-view canvas').evaluate((canvas, level) => {
    if (!(canvas instanceof HTMLCanvasElement)) throw new Error('expected a canvas');
    const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
    return Array.from({ length: data.length / 4 }, (_, i) => data[4 * i]).filter((grey) => grey < level).length;
  }, INK);
}

test(
  'tapped, then the phone is lowered: the string is put right, stays and is copied',
  { timeout: 180_000 },
  async () => {
    await using opened = await openCamera();
    const { page, app, errors } = opened;
    await page.getByTestId('reading').getByRole('button').nth(2).click();
    await page.getByRole('heading', { name: 'Read as 2' }).waitFor();
    expect(await app.getAttribute('data-state')).toBe('picture');
    await page.waitForTimeout(THINKING);

    const right = await chooseOther(page);
    await expectReading(page, [right]);
    await expect.poll(() => countInk(page)).toBeGreaterThan(MIN_INK);
    expect(await page.locator('inklens-reading-overlay polygon:not(.halo)').count()).toBe(1);
    await page.waitForTimeout(THINKING);
    expect(await shownStrings(page)).toBe(right);
    expect(await copy(page)).toBe(right);
    expect(errors).toEqual([]);
  },
);

test(
  'locked, then the phone is lowered: the string can be copied, and put right where it was',
  { timeout: 240_000 },
  async () => {
    await using opened = await openCamera();
    const { page, app, errors } = opened;
    const spoken = page.getByTestId('spoken');
    await expect.poll(() => spoken.textContent()).toBe([...STRING].join(' '));
    await page.getByText('Read before, not in view now.').waitFor({ timeout: GONE });
    expect(await shownStrings(page)).toBe(STRING);
    expect(await page.locator('inklens-reading-overlay polygon').count()).toBe(0);
    const frames = await appNumber(page, 'frames');
    await expect.poll(() => appNumber(page, 'frames'), { timeout: 20_000 }).toBeGreaterThan(frames + 4);
    expect(await copy(page)).toBe(STRING);

    await page.getByTestId('reading').getByRole('button').nth(2).click();
    await page.getByRole('heading', { name: 'Read as 2' }).waitFor();
    expect(await app.getAttribute('data-state')).toBe('picture');
    await expect.poll(() => countInk(page)).toBeGreaterThan(MIN_INK);
    const right = await chooseOther(page);
    await expectReading(page, [right]);
    expect(await copy(page)).toBe(right);
    expect(errors).toEqual([]);
  },
);
