import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { DEMO_STRINGS } from '../../../src/ui/picture/picture-file/demo-strings.ts';
import { openApp } from '../support/open-app.ts';
import type { OpenApp } from '../support/open-app.ts';
import { expectReading } from '../support/reading.ts';
import { waitUntilStored } from '../support/service-worker.ts';

/** What is read of the web manifest. */
interface Manifest {
  readonly name: string;
  readonly display: string;
  readonly icons: readonly { readonly src: string; readonly sizes: string; readonly purpose: string }[];
  readonly screenshots: readonly {
    readonly src: string;
    readonly sizes: string;
    readonly type: string;
    readonly form_factor: string;
  }[];
}

const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1';

/** Opens the app as it may be hosted: below a path of a larger site. */
const openBelowAPath = (): Promise<OpenApp> => openApp({ serve: { base: '/tools/inklens/' } });

describe('the app under a sub-path', () => {
  test('is one that Chromium would install', async () => {
    await using opened = await openBelowAPath();
    const { server, context, page } = opened;
    await waitUntilStored(page);
    const devTools = await context.newCDPSession(page);
    const { installabilityErrors } = await devTools.send('Page.getInstallabilityErrors');
    // A test's context is a private window, which installs nothing; there must be no other hindrance.
    expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
    const { errors, url } = await devTools.send('Page.getAppManifest');
    expect(errors).toEqual([]);
    expect(url).toBe(`${server.url}manifest.webmanifest`);
  });

  test('has icons of the sizes that it names, maskable ones among them', async () => {
    await using opened = await openBelowAPath();
    const { server } = opened;
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

  test('has screenshots of the sizes and kinds that it names, which are not stored', async () => {
    await using opened = await openBelowAPath();
    const { server, page } = opened;
    await waitUntilStored(page);
    const { screenshots } = (await (await fetch(`${server.url}manifest.webmanifest`)).json()) as Manifest;
    expect(new Set(screenshots.map(({ form_factor: form }) => form))).toEqual(new Set(['narrow', 'wide']));
    for (const { src, sizes, type } of screenshots) {
      const file = await fetch(new URL(src, server.url));
      const bytes = await file.arrayBuffer();
      const { width, height, format } = await sharp(bytes).metadata();
      expect([`${width}x${height}`, `image/${format}`], src).toEqual([sizes, type]);
      expect(bytes.byteLength, src).toBeLessThan(150_000);
      expect(await page.evaluate(async (url) => (await caches.match(url)) !== undefined, src)).toBe(false);
    }
  });

  test('has stored what it is made of, and its service worker stays below that path', async () => {
    await using opened = await openBelowAPath();
    const { server, page } = opened;
    await waitUntilStored(page);
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
        'demo.jpg',
        'assets/worker-*.js',
        'assets/opencv-*.wasm',
        'assets/tfjs-backend-wasm-simd-*.wasm',
        'assets/weights-*.bin',
      ]),
    );
  });
});

describe('installing is offered', () => {
  /** Makes the browser's offer, which Chromium makes only of a page that has been used for a while, and never in a private window. */
  const offer = (page: Page): Promise<void> =>
    page.evaluate(() => {
      const event = new Event('beforeinstallprompt', { cancelable: true });
      const prompt = (): Promise<unknown> => {
        document.body.dataset['asked'] = 'yes';
        return Promise.resolve({ outcome: 'accepted' });
      };
      window.dispatchEvent(Object.assign(event, { prompt }));
    });
  const text = 'Keep Inklens at hand: installed, it opens like any app, and works offline.';

  test('quietly, once three strings were read and the person is back at the start; “Not now” holds', async () => {
    await using opened = await openApp();
    const { page } = opened;
    await offer(page);
    await page.getByRole('button', { name: 'Install' }).waitFor();
    expect(await page.getByText(text).count()).toBe(0);
    await page.getByRole('button', { name: 'Try the demo picture' }).click();
    await expectReading(page, DEMO_STRINGS);
    expect(await page.getByText(text).count()).toBe(0);
    await page.getByRole('button', { name: 'Back to the start' }).click();
    await page.getByText(text).waitFor();
    await page.getByRole('button', { name: 'Not now' }).click();
    await page.getByText(text).waitFor({ state: 'detached' });
    await page.reload();
    await offer(page);
    await page.getByRole('button', { name: 'Install' }).waitFor();
    expect(await page.getByText(text).count()).toBe(0);
  });

  test('and the browser is asked when it is wanted; what is kept is then asked to stay', async () => {
    await using opened = await openApp({
      prepare: (_, page) =>
        page.addInitScript(() => {
          navigator.storage.persist = () => {
            document.body.dataset['persist'] = 'asked';
            return Promise.resolve(true);
          };
        }),
    });
    const { page } = opened;
    await offer(page);
    await page.getByRole('button', { name: 'Install' }).click();
    await expect.poll(() => page.evaluate(() => document.body.dataset['asked'])).toBe('yes');
    expect(await page.evaluate(() => document.body.dataset['persist'])).toBeUndefined();
    await page.evaluate(() => window.dispatchEvent(new Event('appinstalled')));
    await expect.poll(() => page.evaluate(() => document.body.dataset['persist'])).toBe('asked');
    await page.getByRole('button', { name: 'Install' }).waitFor({ state: 'detached' });
  });

  test('on an iPhone by its steps, with drawings', async () => {
    await using opened = await openApp({ context: { userAgent: IPHONE, viewport: { width: 360, height: 740 } } });
    const { page } = opened;
    await page.getByRole('button', { name: 'Install' }).click();
    await page.getByRole('heading', { name: 'Put Inklens on your home screen' }).waitFor();
    expect(await page.locator('inklens-install-sheet li svg').count()).toBe(3);
  });
});

test('without the network a quiet sign says that everything works', async () => {
  await using opened = await openBelowAPath();
  const { page, context } = opened;
  await waitUntilStored(page);
  expect(await page.getByText('Offline: everything works.').count()).toBe(0);
  await context.setOffline(true);
  await page.getByText('Offline: everything works.').waitFor();
  await context.setOffline(false);
  await page.getByText('Offline: everything works.').waitFor({ state: 'detached' });
});
