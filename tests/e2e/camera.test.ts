import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { filmStrings } from '../fixtures/film-strings.ts';
import { openApp } from './support/open-app.ts';
import { appNumber, expectReading, shownStrings } from './support/reading.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

/** From pressing the button to the right string on the screen, loading the reader included; milliseconds. */
const FIRST_READING = 10_000;

/** Of so many frames after the first right one, so many at least must be read right as well. */
const FOLLOWED = 10;
const STEADY = 8;

const folder = temporaryFolder();
const FILMS = [
  {
    name: '640×480',
    strings: ['90210'],
    font: 'schoolbell',
    sheet: 'marker on white',
    width: 640,
    height: 480,
    seed: 12,
    view: { viewport: { width: 1280, height: 720 } },
  },
  {
    name: '1280×720',
    strings: ['04107'],
    font: 'patrick-hand',
    sheet: 'ballpoint on cream',
    width: 1280,
    height: 720,
    seed: 13,
    // a phone held upright
    view: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true },
  },
] as const;
beforeAll(async () => {
  for (const { name, view: _, ...film } of FILMS) await filmStrings(folder.path(`${name}.y4m`), film);
});

test.each(FILMS)(
  'a film of a handwritten ZIP code, $name, is read within ten seconds',
  async ({ name, strings, view }) => {
    await using opened = await openApp({ camera: folder.path(`${name}.y4m`), context: view });
    const { page, app, errors } = opened;
    await page.getByRole('button', { name: 'Start camera' }).click();
    await expectReading(page, strings, FIRST_READING);
    expect(await countRight(page, strings, FOLLOWED)).toBeGreaterThanOrEqual(STEADY);
    expect(await app.getAttribute('data-state')).toBe('camera');
    expect(errors).toEqual([]);
  },
);

test('nothing is left over after fifty frames, and a page that is hidden gives the camera back until it is seen again', async () => {
  await using opened = await openApp({ camera: folder.path('640×480.y4m') });
  const { page } = opened;
  const frames = (): Promise<number> => appNumber(page, 'frames');
  const framesReach = (count: number): Promise<void> =>
    expect.poll(frames, { timeout: 60_000, interval: 100 }).toBeGreaterThanOrEqual(count);
  await page.getByRole('button', { name: 'Start camera' }).click();
  await framesReach(5);
  const tensors = await appNumber(page, 'tensors');
  expect(tensors).toBeGreaterThan(0); // the net's own
  await framesReach(55);
  const left = { mats: await appNumber(page, 'mats'), tensors: await appNumber(page, 'tensors') };
  expect(left).toEqual({ mats: 0, tensors });

  await setHidden(page, true);
  await expect.poll(() => liveVideos(page), { timeout: 10_000 }).toBe(0);
  await page.waitForTimeout(1000); // the frame in flight may still be read
  const before = await frames();
  await page.waitForTimeout(1000); // time for several more
  expect(await frames()).toBe(before);

  await setHidden(page, false);
  await expect.poll(frames, { timeout: 60_000 }).toBeGreaterThan(before);
});

/** Follows the page for so many frames more, and counts those after which it shows exactly these strings. */
async function countRight(page: Page, strings: readonly string[], frames: number): Promise<number> {
  let right = 0;
  for (let i = 0; i < frames; i++) {
    const before = await appNumber(page, 'frames');
    await expect.poll(() => appNumber(page, 'frames'), { timeout: 30_000, interval: 20 }).toBeGreaterThan(before);
    if ((await shownStrings(page)) === strings.join('\n')) right += 1;
  }
  return right;
}

/** Makes the page believe that it is hidden; headless browsers keep every page in view. */
async function setHidden(page: Page, hidden: boolean): Promise<void> {
  await page.evaluate((hidden) => {
    Object.defineProperty(document, 'hidden', { configurable: true, value: hidden });
    Object.defineProperty(document, 'visibilityState', { configurable: true, value: hidden ? 'hidden' : 'visible' });
    document.dispatchEvent(new Event('visibilitychange'));
  }, hidden);
}

/** How many videos show a camera that is running. */
async function liveVideos(page: Page): Promise<number> {
  return page.locator('video').evaluateAll(
    (videos) =>
      videos.filter((video) => {
        const stream = video instanceof HTMLVideoElement ? video.srcObject : null;
        return stream instanceof MediaStream && stream.getTracks().some((track) => track.readyState === 'live');
      }).length,
  );
}
