import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { DEMO_STRINGS } from '../../../src/ui/picture/picture-file/demo-strings.ts';
import { openApp } from '../support/open-app.ts';
import { expectReading } from '../support/reading.ts';
import { waitUntilStored } from '../support/service-worker.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const folder = temporaryFolder();

/** A copy of the build, and the path in it of the first asset whose name matches: of two nets, one is enough to break. */
async function copyBuild(name: string, asset: RegExp): Promise<{ dist: string; file: string }> {
  const dist = folder.path(name);
  await cp(inject('dist'), dist, { recursive: true });
  const found = (await readdir(join(dist, 'assets'))).filter((file) => asset.test(file)).sort();
  expect(found.length).toBeGreaterThan(0);
  return { dist, file: join(dist, 'assets', found[0]) };
}

/** Without a service worker every reload fetches anew; one would refuse to store a broken build, as shown below. */
const noServiceWorker = { context: { serviceWorkers: 'block' as const } };

test('weights that are not what the card says are found out, and good ones are taken at the next try', async () => {
  const { dist, file } = await copyBuild('corrupt', /^weights.*\.bin$/);
  const good = await readFile(file);
  const broken = Buffer.from(good);
  for (let i = 0; i < broken.length; i += 997) broken[i] ^= 0x40;
  await writeFile(file, broken);

  await using opened = await openApp({ serve: { dist }, ...noServiceWorker });
  const { page, app } = opened;
  await page.getByRole('button', { name: 'Try the demo picture' }).click();
  await page.getByRole('heading', { name: 'The reader is damaged' }).waitFor({ timeout: 60_000 });
  expect(await app.getAttribute('data-reader')).toBe('failed');

  await writeFile(file, good);
  await page.getByRole('button', { name: 'Reload' }).click();
  await page.getByRole('button', { name: 'Try the demo picture' }).click();
  await expectReading(page, DEMO_STRINGS);
});

test('a broken build is not stored for offline use', async () => {
  const { dist, file } = await copyBuild('not-stored', /^weights.*\.bin$/);
  await writeFile(file, Buffer.from(await readFile(file)).reverse());
  await using opened = await openApp({ serve: { dist } });
  const state = await opened.page.evaluate(async () => {
    const registration = await navigator.serviceWorker.register('./service-worker.js');
    const worker = registration.installing;
    while (worker?.state === 'installing') {
      await new Promise((resolve) => worker.addEventListener('statechange', resolve, { once: true }));
    }
    return worker?.state;
  });
  expect(state).toBe('redundant');
});

test('what broke on the device is fetched again by itself, and said where there is no network', async () => {
  await using opened = await openApp();
  const { page, server, context } = opened;
  await waitUntilStored(page);
  const files = /\/(weights|opencv-(?!complete)|tfjs-backend-wasm-simd)[^/]*$/;
  /** How many of them are stored, and how many of these are not whole. */
  const look = (break_: boolean): Promise<[stored: number, broken: number]> =>
    page.evaluate(
      async ([source, break_]) => {
        let [stored, broken] = [0, 0];
        for (const name of await caches.keys()) {
          const cache = await caches.open(name);
          for (const request of await cache.keys()) {
            if (!new RegExp(source).test(request.url)) continue;
            if (break_) await cache.put(request, new Response(new Uint8Array(1000)));
            stored += 1;
            if ((await (await cache.match(request))?.blob())?.size === 1000) broken += 1;
          }
        }
        return [stored, broken] as [number, number];
      },
      [files.source, break_] as const,
    );
  const all = 4; // OpenCV, TensorFlow.js, the net for digits and the net for all characters
  expect(await look(true)).toEqual([all, all]);
  await page.reload();
  await page.getByRole('button', { name: 'Try the demo picture' }).click();
  await expectReading(page, DEMO_STRINGS);
  expect(await look(false)).toEqual([all, 0]);

  await look(true);
  await server.close();
  await context.setOffline(true);
  await page.reload();
  await page.getByRole('button', { name: 'Try the demo picture' }).click();
  await page.getByRole('heading', { name: 'The reader is damaged' }).waitFor({ timeout: 60_000 });
  await page.getByText('once there is a network', { exact: false }).waitFor();
});
