import { cp, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { openApp } from '../support/open-app.ts';
import { publishNextVersion } from '../support/publish-next-version.ts';
import { appNumber } from '../support/reading.ts';
import { waitUntilStored } from '../support/service-worker.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const folder = temporaryFolder();
const NEW_TITLE = 'Inklens, the next';

test('a new version is offered, waits, and comes with “Reload”', async () => {
  const dist = folder.path('dist');
  await cp(inject('dist'), dist, { recursive: true });
  await using opened = await openApp({ serve: { dist } });
  const { page } = opened;
  await waitUntilStored(page);
  const oldTitle = await page.title();
  expect(oldTitle).not.toBe(NEW_TITLE);

  await publishNextVersion(dist, NEW_TITLE);
  await page.reload(); // the browser looks for a new service worker when the page is opened
  const toast = page.getByText('A new version is ready.');
  await toast.waitFor();

  // It is offered and not forced: the page that is open stays, and so does what a reload brings.
  expect(await page.title()).toBe(oldTitle);
  await page.getByRole('button', { name: 'Later' }).click();
  await toast.waitFor({ state: 'detached' });
  await page.reload();
  expect(await page.title()).toBe(oldTitle);

  await toast.waitFor();
  await page.getByRole('button', { name: 'Reload' }).click();
  await expect.poll(() => page.title(), { timeout: 20_000 }).toBe(NEW_TITLE);
  await page.getByRole('button', { name: 'Start camera' }).waitFor();
  expect(await toast.count()).toBe(0);
});

test('a new version that one tab takes is offered in the others, which go on undisturbed with what they scan', async () => {
  const dist = folder.path('dist-of-two-tabs');
  await cp(inject('dist'), dist, { recursive: true });
  await using opened = await openApp({ serve: { dist } });
  const { server, context, page: first } = opened;
  await waitUntilStored(first);
  const second = await context.newPage();
  await second.goto(server.url);
  await waitUntilStored(second);
  const oldTitle = await second.title();
  // A part that the new version has no more.
  const [part = ''] = (await readdir(join(dist, 'assets'))).filter((name) => /^about-screen-.*\.js$/.test(name));
  const canHave = (page: Page): Promise<boolean> =>
    page.evaluate(async (url) => (await fetch(url, { cache: 'reload' })).ok, `assets/${part}`);
  await publishNextVersion(dist, NEW_TITLE, part);
  await first.reload();
  const take = first.getByRole('button', { name: 'Reload' });
  await take.waitFor();

  await second.getByRole('button', { name: 'Start camera' }).click();
  const expectMoreFrames = async (): Promise<void> => {
    const before = (await appNumber(second, 'frames')) || 0;
    await expect.poll(() => appNumber(second, 'frames'), { timeout: 20_000 }).toBeGreaterThan(before + 2);
  };
  await expectMoreFrames();
  await take.click();
  await expect.poll(() => first.title(), { timeout: 20_000 }).toBe(NEW_TITLE);

  const reload = second.getByRole('button', { name: 'Reload' });
  await reload.waitFor();
  expect(await second.title()).toBe(oldTitle);
  await expectMoreFrames();
  // As long as it is open, it has the parts of its own version.
  expect(await canHave(second)).toBe(true);
  await reload.click();
  await expect.poll(() => second.title(), { timeout: 20_000 }).toBe(NEW_TITLE);
  // It is closed when the browser says so, which is a little later; the next start finds out.
  const hasAfterStart = async (): Promise<boolean> => {
    await first.reload();
    return canHave(first);
  };
  await expect.poll(hasAfterStart, { timeout: 20_000 }).toBe(false);
});

test('a first visit that is reloaded while the app is being stored is offered nothing', async () => {
  await using opened = await openApp();
  const { page } = opened;
  await page.reload();
  await waitUntilStored(page);
  await page.waitForTimeout(1500); // time in which it would be offered
  expect(await page.getByText('A new version is ready.').count()).toBe(0);
});
