import type { Locator, Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { DEMO_STRINGS } from '../../src/ui/picture/picture-file/demo-strings.ts';
import { filmStrings } from '../fixtures/film-strings.ts';
import { openApp } from './support/open-app.ts';
import { appNumber, expectReading, shownStrings } from './support/reading.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

const STRING = '90210';
const FILM = {
  strings: [STRING],
  font: 'schoolbell',
  sheet: 'marker on white',
  width: 640,
  height: 480,
  seed: 12,
} as const;
/** Longest until the frames agree so well that the string locks, milliseconds, loading included. */
const LOCKED = 60_000;
/** Frames that a correction must outlast. */
const FRAMES = 20;

const folder = temporaryFolder();
beforeAll(() => filmStrings(folder.path('zip.y4m'), FILM));

const character = (page: Page, index: number): Locator => page.getByTestId('reading').getByRole('button').nth(index);

async function waitFrames(page: Page, count: number): Promise<void> {
  const target = (await appNumber(page, 'frames')) + count;
  await expect
    .poll(() => appNumber(page, 'frames'), { timeout: 120_000, interval: 100 })
    .toBeGreaterThanOrEqual(target);
}

/** Takes down from now on what the live region says, which it does not say for long. */
async function recordSpoken(page: Page): Promise<() => Promise<string[]>> {
  const said = await page.getByTestId('spoken').evaluateHandle((region) => {
    const said: string[] = [];
    const options = { childList: true, characterData: true, subtree: true };
    new MutationObserver(() => region.textContent && said.push(region.textContent)).observe(region, options);
    return said;
  });
  return () => said.jsonValue();
}

test('a film is scanned to its lock: shown, ticked and spoken digit by digit, once', { timeout: 180_000 }, async () => {
  await using opened = await openApp({ camera: folder.path('zip.y4m') });
  const { page, errors } = opened;
  const spoken = await recordSpoken(page);
  await page.getByRole('button', { name: 'Start camera' }).click();
  await page.getByTestId('reading').locator('[data-agreement=locked]').waitFor({ timeout: LOCKED });
  expect(await shownStrings(page)).toBe(STRING);
  await page.getByTestId('reading').locator('.tick').waitFor();
  await waitFrames(page, FRAMES);
  expect(await spoken()).toEqual([[...STRING].join(' ')]);
  expect(errors).toEqual([]);
});

test(
  'a character of the live camera is put right in the picture that is then held, and stays so',
  { timeout: 300_000 },
  async () => {
    await using opened = await openApp({ camera: folder.path('zip.y4m') });
    const { page, app, errors } = opened;
    await page.getByRole('button', { name: 'Start camera' }).click();
    await page.getByTestId('reading').locator('[data-agreement=locked]').waitFor({ timeout: LOCKED });
    await character(page, 2).click();
    expect(await app.getAttribute('data-state')).toBe('picture');
    await page.getByLabel('Another').fill('6');
    await page.getByRole('button', { name: 'Use it' }).click();
    expect(await shownStrings(page)).toBe('90610');

    await page.getByRole('button', { name: 'Back to the camera' }).click();
    await expectReading(page, ['90610']);
    await waitFrames(page, FRAMES);
    expect(await shownStrings(page)).toBe('90610');
    await page.getByRole('button', { name: '6, put right' }).click();
    await page.getByRole('button', { name: 'Back to what was read' }).click();
    expect(await shownStrings(page)).toBe(STRING);
    expect(errors).toEqual([]);
  },
);

test('in a picture, an alternative is chosen by a tap, checked anew and kept through another reading', async () => {
  await using opened = await openApp({ context: { permissions: ['clipboard-read', 'clipboard-write'] } });
  const { page } = opened;
  await page.getByRole('button', { name: 'Try the demo picture' }).click();
  await expectReading(page, DEMO_STRINGS);
  await character(page, 0).click();
  const other = page.getByRole('list', { name: 'Most probable answers' }).getByRole('button').nth(1);
  const text = (await other.locator('strong').textContent()) ?? '';
  await other.click();
  const right = [text + DEMO_STRINGS[0].slice(1), ...DEMO_STRINGS.slice(1)].join('\n');
  expect(await shownStrings(page)).toBe(right);

  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('slider').first().fill('95'); // the picture is read again
  await page.keyboard.press('Escape');
  await expect.poll(() => appNumber(page, 'frames'), { timeout: 30_000 }).toBe(2);
  expect(await shownStrings(page)).toBe(right);
  await page.getByRole('button', { name: 'Copy' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(right);
});
