import type { BrowserContext, Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { DEMO_STRINGS } from '../../src/ui/picture/picture-file/demo-strings.ts';
import { filmStrings } from '../fixtures/film-strings.ts';
import { openApp } from './support/open-app.ts';
import { expectReading } from './support/reading.ts';
import { recordForeignRequests } from './support/record-foreign-requests.ts';
import { waitUntilStored } from './support/service-worker.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

const folder = temporaryFolder();
beforeAll(() =>
  filmStrings(folder.path('zip.y4m'), { strings: ['90210'], font: 'schoolbell', sheet: 'marker on white', seed: 12 }),
);

/** A page that keeps what its Content-Security-Policy forbade it. */
interface WatchedPage extends Window {
  violations?: string[];
}

const watchPolicy = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(() => {
    const violations: string[] = ((window as WatchedPage).violations ??= []);
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      violations.push(`${effectiveDirective} ${blockedURI}`);
    });
  });

const violationsOf = (page: Page): Promise<readonly string[] | undefined> =>
  page.evaluate(() => (window as WatchedPage).violations);

test('every request goes to the page’s own origin, and nothing that the app does needs more than its policy allows', async () => {
  await using foreign = await recordForeignRequests();
  const asked: string[] = [];
  await using opened = await openApp({
    camera: folder.path('zip.y4m'),
    flags: foreign.flags,
    prepare: async (context) => {
      context.on('request', (request) => asked.push(request.url()));
      await watchPolicy(context);
    },
  });
  const { page, server, errors } = opened;
  await waitUntilStored(page);
  await page.getByRole('button', { name: 'Start camera' }).click();
  await expectReading(page, ['90210']);
  await page.getByRole('button', { name: 'Back to the start' }).click();
  await page.getByRole('button', { name: 'Try the demo picture' }).click();
  await expectReading(page, DEMO_STRINGS);
  await page.getByRole('button', { name: 'Back to the start' }).click();
  await page.getByRole('button', { name: 'History' }).click();
  await page.getByRole('listitem').first().waitFor();

  expect(foreign.requests).toEqual([]);
  const origins = new Set(asked.filter((url) => !/^(data|blob):/.test(url)).map((url) => new URL(url).origin));
  expect([...origins]).toEqual([new URL(server.url).origin]);
  // The worker's requests count.
  const names = asked.map((url) => new URL(url).pathname).filter((path) => path.endsWith('.wasm'));
  expect(names.filter((name) => name.includes('/reading-kernels-'))).not.toEqual([]);
  expect(errors).toEqual([]);
  expect(await violationsOf(page)).toEqual([]);

  // What would take a picture elsewhere, or run what came from elsewhere, is refused by the browser itself.
  await page.evaluate(async () => {
    await fetch('https://page.invalid/').catch(() => undefined);
    const image = new Image();
    image.src = 'https://image.invalid/';
    await new Promise((resolve) => image.addEventListener('error', resolve));
    const inline = document.createElement('script');
    inline.textContent = 'globalThis.ran = true';
    document.body.append(inline);
    try {
      new Worker(URL.createObjectURL(new Blob([''], { type: 'text/javascript' })));
    } catch {
      // Chromium tells by an event, Firefox may throw.
    }
  });
  await expect
    .poll(() => violationsOf(page))
    .toEqual(
      expect.arrayContaining([
        'connect-src https://page.invalid/',
        'img-src https://image.invalid/',
        'script-src-elem inline',
        'worker-src blob',
      ]),
    );
  expect(foreign.requests).toEqual([]);

  // A request that does leave would have been seen: this page has no policy.
  const free = await opened.context.newPage();
  await free.evaluate(() => fetch('http://page.invalid/').catch(() => undefined));
  expect(foreign.requests).toEqual(['GET http://page.invalid/']);
});

test('a host that sends no headers leaves the page its policy, and gets them all once the app is stored', async () => {
  await using opened = await openApp({ serve: { headers: false }, prepare: watchPolicy });
  const { page } = opened;
  const escape = () => fetch('https://page.invalid/').catch(() => undefined);
  await page.evaluate(escape);
  expect(await violationsOf(page)).toEqual(['connect-src https://page.invalid/']);
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(false);

  await waitUntilStored(page);
  await page.reload();
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  await page.getByRole('button', { name: 'Try the demo picture' }).click();
  await expectReading(page, DEMO_STRINGS);
  const refused = await page.workers()[0]?.evaluate(
    () =>
      new Promise((resolve) => {
        addEventListener('securitypolicyviolation', (event) => resolve(event.blockedURI));
        void fetch('https://worker.invalid/').catch(() => setTimeout(resolve, 1000));
      }),
  );
  expect(refused).toBe('https://worker.invalid/');
});
