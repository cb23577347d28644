import { expect, test } from 'vitest';
import { openApp } from '../support/open-app.ts';

/** Longest that loading the reader and a film may take, milliseconds. */
const CHECK_TIMEOUT = 60_000;

/** What waits ten seconds for a lull in the reading waits one. */
function shortenLull(): void {
  const wait = setTimeout;
  window.setTimeout = ((act: () => void, time?: number) =>
    wait(act, time === 10_000 ? 1000 : time)) as typeof setTimeout;
}

test('the page about this device checks the reader, and its report can be copied', async () => {
  const context = { permissions: ['clipboard-read', 'clipboard-write'] };
  await using opened = await openApp({ context, prepare: (_, page) => page.addInitScript(shortenLull) });
  const { page, errors } = opened;
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'About this device' }).click();
  await page.getByRole('heading', { name: 'About this device' }).waitFor();

  const facts = page.locator('dl');
  await facts.waitFor({ timeout: CHECK_TIMEOUT });
  const text = (await facts.innerText()).replace(/\s+/g, ' ');
  const [, right, of] = /Reference characters (\d+) of (\d+) right/.exec(text) ?? [];
  expect(Number(of)).toBeGreaterThan(20);
  expect(right).toBe(of);
  const [, read, shown] = /Demo film (\d+) of (\d+) strings right/.exec(text) ?? [];
  expect(Number(shown)).toBeGreaterThan(20);
  expect(Number(read)).toBeGreaterThan(0.9 * Number(shown));
  expect(text).toContain('The net runs on WebAssembly');
  expect(text).toMatch(/A frame \d+ ms/);

  await page.getByRole('button', { name: 'Copy for a bug report' }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain(`${right} of ${of} right`);

  // Nothing is read now: the backends are measured, and the next check tells what came out.
  await page.waitForFunction(() => localStorage.getItem('inklens.backends') !== null, undefined, {
    timeout: CHECK_TIMEOUT,
  });
  await page.getByRole('button', { name: 'Check again' }).click();
  await expect
    .poll(() => facts.innerText(), { timeout: CHECK_TIMEOUT })
    .toMatch(/WebAssembly, on the processor\s+[\d.]+ ms for 8 characters, [\d.]+ ms for 64/);
  expect(await facts.innerText()).toMatch(/WebGL, on the graphics chip\s+\S/);
  await page.getByRole('button', { name: 'Back to the start' }).click();
  await page.getByRole('button', { name: 'Start camera' }).waitFor();
  expect(errors).toEqual([]);
});

test('a theme is worn at once, by the browser’s frame too, and kept', async () => {
  await using opened = await openApp({ context: { colorScheme: 'light' } });
  const { page, app } = opened;
  const paper = () => app.evaluate((element) => getComputedStyle(element).backgroundColor);
  const frame = () => page.locator('meta[name=theme-color]').first().getAttribute('content');
  const light = [await paper(), await frame()];

  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByText('Dark', { exact: true }).click();
  const dark = [await paper(), await frame()];
  expect(dark[0]).not.toBe(light[0]);
  expect(dark[1]).not.toBe(light[1]);

  await page.reload();
  expect([await paper(), await frame()]).toEqual(dark);
});
