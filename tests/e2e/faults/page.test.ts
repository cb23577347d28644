import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HISTORY_NAME } from '../../../src/history/open-history.ts';
import { DEMO_STRINGS } from '../../../src/ui/picture/picture-file/demo-strings.ts';
import { openApp, type OpenApp } from '../support/open-app.ts';
import { expectReading } from '../support/reading.ts';

const SOON = { timeout: 8000 };

// One page bears all of it, one fault after the other.
let opened: OpenApp;
let session: CDPSession;
beforeAll(async () => {
  opened = await openApp({
    // The network goes while the first visit fetches the largest part.
    prepare: (context) =>
      context.route(
        /\/opencv[^/]*\.wasm$/,
        async (route) => {
          await context.setOffline(true);
          await route.abort('internetdisconnected');
        },
        { times: 1 },
      ),
  });
});
afterAll(() => opened[Symbol.asyncDispose]());

const press = (name: string): Promise<void> => opened.page.getByRole('button', { name, exact: true }).click();
const texts = (): Promise<string[]> => opened.page.locator('inklens-entry-list .text').allTextContents();

/** Reads the demo picture from the start: that goes well, whatever is kept. */
async function readDemo(): Promise<void> {
  const { page, app } = opened;
  if ((await app.getAttribute('data-state')) !== 'start') await press('Back to the start');
  await press('Try the demo picture');
  await expectReading(page, DEMO_STRINGS);
}

async function expectKept(count: number): Promise<void> {
  await press('History');
  await expect.poll(texts, SOON).toHaveLength(count);
  await press('Back');
}

/** Makes an empty database of this version, as something else would. */
const makeDatabase = (version: number): Promise<void> =>
  opened.page.evaluate(
    async ([name, version]) => {
      const request = indexedDB.open(name, version);
      await new Promise((resolve) => (request.onsuccess = resolve));
      request.result.close();
    },
    [HISTORY_NAME, version] as const,
  );

/** Holds the database of the app's first version open, as a tab that was forgotten does. */
const holdFirstVersion = (page: Page): Promise<void> =>
  page.evaluate(async (name) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () =>
      request.result.createObjectStore('entries', { keyPath: 'id' }).createIndex('at', 'at');
    await new Promise((resolve) => (request.onsuccess = resolve));
  }, HISTORY_NAME);

const deleteDatabase = (): Promise<void> =>
  opened.page.evaluate(async (name) => {
    const request = indexedDB.deleteDatabase(name);
    await new Promise((resolve) => (request.onsuccess = resolve));
  }, HISTORY_NAME);

test('a network that goes in the middle of the first load: words, and “Try again” reads the picture once it is back', async () => {
  const { page, context, server } = opened;
  session = await context.newCDPSession(page);
  // Chromium asks for the room that there is before the first entry, and then not for a while.
  await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(server.url).origin, quotaSize: 1 });
  await press('Try the demo picture');
  await page.getByRole('heading', { name: 'The reader did not load' }).waitFor(SOON);
  await page.getByText('Check the network and try again').waitFor();
  await context.setOffline(false);
  await press('Try again');
  await expectReading(page, DEMO_STRINGS);
});

describe('what is read', () => {
  test('is not kept where storage is full: that is said, and it is kept once there is room', async () => {
    const { page, server } = opened;
    await page.getByText('Not kept: storage is full.').waitFor(SOON);
    await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(server.url).origin });
    await readDemo();
    await expectKept(DEMO_STRINGS.length);
  });

  test('is not kept while an older app in another tab is in the way: that is said, and it is kept once that is closed', async () => {
    const { page, context, server } = opened;
    const other = await context.newPage();
    await other.goto(`${server.url}manifest.webmanifest`);
    await deleteDatabase();
    await holdFirstVersion(other);
    await readDemo();
    await page.getByText('Not kept: an older Inklens is open in another tab.').waitFor(SOON);
    await other.close();
    await readDemo();
    await expectKept(DEMO_STRINGS.length);
  });

  test('is not kept where the database is corrupt: that is said, and “Start over” keeps again', async () => {
    const { page } = opened;
    await deleteDatabase();
    await makeDatabase(1); // without a single store
    await readDemo();
    await page.getByText('Not kept: the history can’t be opened.').waitFor(SOON);
    await press('History');
    await press('Start over');
    await press('Delete and start over');
    await press('Back');
    await readDemo();
    await expectKept(DEMO_STRINGS.length);
  });

  test('is not kept where a newer app has taken the database: that is said, with the way on', async () => {
    const { page } = opened;
    await makeDatabase(99);
    await readDemo();
    await page.getByText('Not kept: this page is out of date. Reload it.').waitFor(SOON);
    await press('History');
    await page.getByRole('heading', { name: 'This page is out of date' }).waitFor(SOON);
    await page.getByRole('button', { name: 'Reload' }).waitFor();
  });
});
