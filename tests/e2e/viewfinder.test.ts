import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { filmStrings } from '../fixtures/film-strings.ts';
import { openApp } from './support/open-app.ts';
import { expectReading } from './support/reading.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

const folder = temporaryFolder();
const film = (): string => folder.path('two-lines.y4m');
const STRINGS = ['4711', '90253'];

beforeAll(() =>
  filmStrings(film(), { strings: STRINGS, font: 'kalam', sheet: 'marker on white', width: 640, height: 480, seed: 3 }),
);

/** How far the edge is moved each time, CSS pixels, and how often: over half of the viewfinder. */
const EDGE_STEP = 42;
const EDGE_STEPS = 4;
/** Time enough for what agrees to lock, milliseconds. */
const LOCKING = 2000;

/** The frame of the viewfinder on the screen. */
async function viewfinder(page: Page) {
  const box = await page.locator('inklens-viewfinder').boundingBox();
  if (box === null) throw new Error('no viewfinder on the screen');
  return box;
}

/** Drags a corner of the viewfinder by so many pixels, as a mouse does. */
async function drag(page: Page, corner: string, x: number, y: number): Promise<void> {
  const box = await page.getByRole('button', { name: `${corner} of the viewfinder` }).boundingBox();
  if (box === null) throw new Error(`no ${corner} of the viewfinder on the screen`);
  const [left, top] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(left, top);
  await page.mouse.down();
  await page.mouse.move(left + x / 2, top + y / 2);
  await page.mouse.move(left + x, top + y);
  await page.mouse.up();
}

test('only what stands in the viewfinder is read, wherever it is dragged, and what was dragged is kept; the picture is held, enlarged and examined', async () => {
  await using opened = await openApp({ camera: film(), context: { viewport: { width: 480, height: 860 } } });
  const { page, app, errors } = opened;
  await page.getByRole('button', { name: 'Start camera' }).click();
  await expectReading(page, STRINGS);

  const usual = await viewfinder(page);
  await drag(page, 'Bottom right corner', 0, -usual.height / 2);
  expect((await viewfinder(page)).height).toBeCloseTo(usual.height / 2, 0);
  await expectReading(page, STRINGS.slice(0, 1));

  await page.reload();
  await page.getByRole('button', { name: 'Start camera' }).click();
  await expectReading(page, STRINGS.slice(0, 1));
  expect((await viewfinder(page)).height).toBeCloseTo(usual.height / 2, 0);

  await page.getByRole('button', { name: 'Viewfinder', exact: true }).press('Home');
  await expectReading(page, STRINGS);

  // What is held is what is known by then: it is to be all.
  await expect.poll(() => page.locator('[data-agreement=locked]').count(), { timeout: 30_000 }).toBe(STRINGS.length);
  await page.getByRole('button', { name: 'Hold the picture' }).last().click();
  await expect.poll(() => app.getAttribute('data-state')).toBe('picture');
  await expectReading(page, STRINGS);

  const width = async (): Promise<number> =>
    (await page.locator('inklens-picture-view canvas').boundingBox())?.width ?? 0;
  const before = await width();
  await page.getByRole('button', { name: 'Enlarge' }).click();
  await expect.poll(width).toBeGreaterThan(before * 1.2);
  await page.getByTestId('reading').getByRole('button').first().click();
  await page.getByRole('heading', { name: 'Read as 4' }).waitFor();
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: /^Back/ }).click();
  await expect.poll(() => app.getAttribute('data-state')).toBe('camera');
  await expectReading(page, STRINGS);
  expect(errors).toEqual([]);
});

test('a number that runs out of the viewfinder is never locked short, wherever its edge falls', async () => {
  await using opened = await openApp({ camera: film(), context: { viewport: { width: 480, height: 860 } } });
  const { page, errors } = opened;
  await page.getByRole('button', { name: 'Start camera' }).click();
  await expectReading(page, STRINGS);
  const locked = new Set<string>();
  for (let step = 0; step < EDGE_STEPS; step++) {
    await drag(page, 'Bottom right corner', -EDGE_STEP, 0);
    await page.waitForTimeout(LOCKING);
    for (const text of await page.locator('[data-agreement=locked]').allTextContents())
      locked.add(text.replace(/\D/g, ''));
  }
  expect([...locked].filter((text) => !STRINGS.includes(text))).toEqual([]);
  expect(errors).toEqual([]);
});
