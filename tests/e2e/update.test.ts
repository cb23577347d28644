import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { launchChromium } from './support/browser.ts';
import { serveProductionBuild } from './support/server.ts';
import type { RunningServer } from './support/server.ts';
import { waitUntilOfflineReady } from './support/wait-until-offline-ready.ts';

let browser: Browser;
let context: BrowserContext;
let server: RunningServer;
let dist: string;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser.close());

beforeEach(async () => {
  dist = await mkdtemp(join(tmpdir(), 'inklens-'));
  await cp(inject('dist'), dist, { recursive: true });
  server = await serveProductionBuild({ dist });
  context = await browser.newContext();
});

afterEach(async () => {
  await context.close();
  await server.close();
  await rm(dist, { recursive: true });
});

/** Opens the app, and marks the page so that a reload shows: the mark is gone after it. */
async function openApp(): Promise<Page> {
  const page = await context.newPage();
  await page.goto(server.url);
  await waitUntilOfflineReady(page);
  await page.evaluate(() => document.documentElement.setAttribute('data-opened', 'before'));
  return page;
}

/** Publishes a version whose page differs in its title. */
async function publish(title: string): Promise<void> {
  const page = join(dist, 'index.html');
  await writeFile(page, (await readFile(page, 'utf8')).replace(/<title>.*<\/title>/, `<title>${title}</title>`));
  const worker = join(dist, 'service-worker.js');
  const text = await readFile(worker, 'utf8');
  const changed = text.replace(/(url:[`"']index\.html[`"'],revision:[`"'])[^`"']*/, `$1${title}`);
  expect(changed).not.toBe(text);
  await writeFile(worker, changed);
}

/** Asks for a new version, as a page does that comes back into view. */
async function lookForUpdate(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.ready).update();
  });
}

const isReloaded = async (page: Page): Promise<boolean> => (await page.locator('html[data-opened]').count()) === 0;

describe('a new version', () => {
  test('is offered, not forced, and comes with the Reload button', async () => {
    const page = await openApp();
    await publish('Inklens 2');
    await lookForUpdate(page);

    const reload = page.getByRole('button', { name: 'Reload' });
    await reload.waitFor();
    expect(await isReloaded(page)).toBe(false);
    expect(await page.title()).toBe('Inklens');

    await Promise.all([page.waitForEvent('load'), reload.click()]);
    expect(await page.title()).toBe('Inklens 2');
    expect(await page.getByRole('button', { name: 'Reload' }).count()).toBe(0);
  });

  test('taken in one tab is offered in the others, which go on undisturbed', async () => {
    const first = await openApp();
    const second = await openApp();
    await publish('Inklens 2');
    await lookForUpdate(first);
    await Promise.all([first.waitForEvent('load'), first.getByRole('button', { name: 'Reload' }).click()]);

    const reload = second.getByRole('button', { name: 'Reload' });
    await reload.waitFor();
    expect(await isReloaded(second)).toBe(false);
    await Promise.all([second.waitForEvent('load'), reload.click()]);
    expect(await second.title()).toBe('Inklens 2');
  });

  test('is there at the next visit where it was not taken', async () => {
    const page = await openApp();
    await publish('Inklens 2');
    await lookForUpdate(page);
    await page.getByRole('button', { name: 'Reload' }).waitFor();
    await page.close();

    // The old version lets go once its last page is closed; until the browser has noticed, it still answers.
    await expect
      .poll(async () => {
        const visit = await context.newPage();
        await visit.goto(server.url);
        const title = await visit.title();
        await visit.close();
        return title;
      })
      .toBe('Inklens 2');
  });
});
