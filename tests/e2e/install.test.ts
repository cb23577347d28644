import sharp from 'sharp';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from './support/browser.ts';
import { serveProductionBuild } from './support/server.ts';
import type { RunningServer } from './support/server.ts';
import { waitUntilOfflineReady } from './support/wait-until-offline-ready.ts';

/** The app as it may be hosted: below a path of a larger site. */
const BASE = '/tools/inklens/';

/** What is read of the web manifest. */
interface Manifest {
  readonly name: string;
  readonly display: string;
  readonly icons: readonly { readonly src: string; readonly sizes: string; readonly purpose: string }[];
}

let browser: Browser;
let context: BrowserContext;
let page: Page;
let server: RunningServer;

beforeAll(async () => {
  server = await serveProductionBuild({ base: BASE });
  browser = await launchChromium();
  context = await browser.newContext();
  page = await context.newPage();
  await page.goto(server.url);
  await waitUntilOfflineReady(page);
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

describe('the app under a sub-path', () => {
  test('is one that Chromium would install', async () => {
    const devTools = await context.newCDPSession(page);
    const { installabilityErrors } = await devTools.send('Page.getInstallabilityErrors');
    // A test's context is a private window, which installs nothing; there must be no other hindrance.
    expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
    const { errors, url } = await devTools.send('Page.getAppManifest');
    expect(errors).toEqual([]);
    expect(url).toBe(`${server.url}manifest.webmanifest`);
  });

  test('has icons of the sizes that it names, maskable ones among them', async () => {
    const manifest = (await (await fetch(`${server.url}manifest.webmanifest`)).json()) as Manifest;
    expect(manifest).toMatchObject({ name: 'Inklens', display: 'standalone' });
    for (const { src, sizes } of manifest.icons) {
      const icon = await fetch(new URL(src, server.url));
      const { width, height } = await sharp(await icon.arrayBuffer()).metadata();
      expect(`${width}x${height}`, src).toBe(sizes);
    }
    const kinds = manifest.icons.map(({ sizes, purpose }) => `${purpose} ${sizes}`);
    expect(kinds).toEqual(expect.arrayContaining(['any 192x192', 'any 512x512', 'maskable 512x512']));
  });

  test('has stored every file of the build, and its service worker stays below that path', async () => {
    const stored = await page.evaluate(async () => {
      const caches = await Promise.all((await window.caches.keys()).map((name) => window.caches.open(name)));
      const requests = (await Promise.all(caches.map((cache) => cache.keys()))).flat();
      return { scope: (await navigator.serviceWorker.ready).scope, urls: requests.map(({ url }) => url) };
    });
    expect(stored.scope).toBe(server.url);
    const paths = stored.urls.map((url) =>
      url
        .slice(server.url.length)
        .replace(/\?.*$/, '')
        .replace(/-[\w-]{8}\./, '-*.'),
    );
    expect(paths).toEqual(
      expect.arrayContaining([
        'index.html',
        'assets/opencv-*.wasm',
        'assets/worker-*.js',
        'assets/weights-*.bin',
        'demo.jpg',
      ]),
    );
  });

  test('starts without a network, whatever stands behind its address', async () => {
    await context.setOffline(true);
    for (const address of ['', 'index.html', '?source=homescreen']) {
      await page.goto(server.url + address);
      await page.getByRole('button', { name: /start camera/i }).waitFor();
    }
    await context.setOffline(false);
  });
});
