import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Longest that a reading may take, milliseconds: loading OpenCV.js and the net on a busy machine included. */
const READING_TIMEOUT = 30_000;

/** The strings that the page shows large; empty where it shows none. */
export async function shownStrings(page: Page): Promise<string> {
  return (await page.getByTestId('reading').textContent()) ?? '';
}

/** Waits until the page shows exactly these strings. */
export async function expectReading(page: Page, strings: readonly string[], timeout = READING_TIMEOUT): Promise<void> {
  await page.getByTestId('reading').waitFor({ state: 'attached', timeout });
  await expect.poll(() => shownStrings(page), { timeout, interval: 100 }).toBe(strings.join('\n'));
}

/** The number in one of the app's `data-` attributes; NaN where it is absent. */
export async function appNumber(page: Page, name: 'frames' | 'mats' | 'tensors'): Promise<number> {
  return Number((await page.locator('inklens-app').getAttribute(`data-${name}`)) ?? NaN);
}
