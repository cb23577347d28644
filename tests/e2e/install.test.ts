import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { openApp } from './support/open-app.ts';
import type { OpenApp } from './support/open-app.ts';
import { waitUntilStored } from './support/service-worker.ts';

/** What is read of the web manifest. */
interface Manifest {
  readonly name: string;
  readonly display: string;
  readonly icons: readonly { readonly src: string; readonly sizes: string; readonly purpose: string }[];
}

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
