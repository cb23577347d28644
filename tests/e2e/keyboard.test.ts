import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { filmStrings } from '../fixtures/film-strings.ts';
import { openApp } from './support/open-app.ts';
import { expectReading } from './support/reading.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

const folder = temporaryFolder();

/** Most presses of Tab that anything on a screen may be away. */
const MOST_TABS = 25;

/** Moves the focus by Tab until it is on the button with this name. */
async function tabTo(page: Page, name: string): Promise<void> {
  const names: string[] = [];
  for (let press = 0; press < MOST_TABS; press++) {
    const focused = await page.evaluate(() => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      return (element?.ariaLabel ?? element?.textContent ?? '').trim();
    });
    if (focused === name) return;
    names.push(focused);
    await page.keyboard.press('Tab');
  }
  throw new Error(`no “${name}” within ${MOST_TABS} presses of Tab, only ${names.join(', ')}`);
}

test('from the start to the copied string by the keyboard alone', async () => {
  const film = folder.path('zip.y4m');
  await filmStrings(film, {
    strings: ['90210'],
    font: 'schoolbell',
    sheet: 'marker on white',
    width: 640,
    height: 480,
    seed: 12,
  });
  const permissions = ['clipboard-read', 'clipboard-write'];
  await using opened = await openApp({ camera: film, context: { viewport: { width: 360, height: 740 }, permissions } });
  const { page, errors } = opened;

  await tabTo(page, 'Start camera');
  await page.keyboard.press('Enter');
  await expectReading(page, ['90210']);
  await page.locator('[data-agreement=locked]').waitFor({ timeout: 30_000 });
  await expect.poll(() => page.getByTestId('spoken').textContent()).toContain('9 0 2 1 0');

  await tabTo(page, 'Copy');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe('90210');
  expect(errors).toEqual([]);
});
