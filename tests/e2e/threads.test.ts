import { cp, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { countHelpers } from '../../src/vision/kernels/team/kernel-team.ts';
import { openApp } from './support/open-app.ts';
import { waitUntilStored } from './support/service-worker.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

const folder = temporaryFolder();

/** Longest that loading the reader and a film may take, milliseconds. */
const CHECK_TIMEOUT = 60_000;

/** What the page about this device says, which has the reader read a film of the demo picture: one large enough to be shared among threads. */
async function checkDevice(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'About this device' }).click();
  const facts = page.locator('dl');
  await facts.waitFor({ timeout: CHECK_TIMEOUT });
  return (await facts.innerText()).replace(/\s+/g, ' ');
}

/** Of the strings that the film showed, nearly all were read right. */
function expectRight(facts: string): void {
  const [, read, shown] = /Demo film (\d+) of (\d+) strings right/.exec(facts) ?? [];
  expect(Number(shown)).toBeGreaterThan(20);
  expect(Number(read)).toBeGreaterThan(0.9 * Number(shown));
}

/** Notes the paths of all that is asked for from now on, by workers too. */
function noteRequests(context: BrowserContext, asked: string[]): Promise<void> {
  context.on('request', (request) => asked.push(new URL(request.url()).pathname));
  return Promise.resolve();
}

/** What is said of threads where so many help. */
const threadsWith = (helpers: number): string =>
  helpers > 0 ? `WebAssembly with ${helpers + 1} threads` : 'WebAssembly with one thread';

/** As many as this machine's processors allow. */
const allThreads = async (page: Page): Promise<string> =>
  threadsWith(countHelpers(await page.evaluate(() => navigator.hardwareConcurrency)));

test('where the page is isolated, threads help the reader, and it reads right', async () => {
  const asked: string[] = [];
  await using opened = await openApp({
    context: { serviceWorkers: 'block' }, // which stores all files
    prepare: (context) => noteRequests(context, asked),
  });
  const { page, errors } = opened;
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  const facts = await checkDevice(page);
  expect(facts).toContain(await allThreads(page));
  expectRight(facts);
  // One variant of the kernels is loaded, not both.
  const kernels = asked.filter((path) => /\/pixel-kernels-.*\.wasm$/.test(path));
  expect(kernels).toHaveLength(1);
  expect(kernels[0]).toContain('/pixel-kernels-shared-');
  expect(errors).toEqual([]);
});

test('without network, too', async () => {
  await using opened = await openApp();
  const { server, context, page } = opened;
  await waitUntilStored(page);
  await server.close();
  await context.setOffline(true);
  await page.reload();
  const facts = await checkDevice(page);
  expect(facts).toContain(await allThreads(page));
  expectRight(facts);
});

test('where it is not, the reader is alone', async () => {
  const asked: string[] = [];
  await using opened = await openApp({
    serve: { headers: false },
    context: { serviceWorkers: 'block' },
    prepare: (context) => noteRequests(context, asked),
  });
  const { page } = opened;
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(false);
  const facts = await checkDevice(page);
  expect(facts).toContain(threadsWith(0));
  expectRight(facts);
  expect(asked.filter((path) => path.includes('-shared-') || path.includes('worker-helper'))).toEqual([]);
});

test.each([
  ['does not come', (script: string) => rm(script)],
  ['fails', (script: string) => writeFile(script, 'throw new Error("broken");')],
])('where their script %s, too', async (_, breakScript) => {
  const dist = folder.path(crypto.randomUUID());
  await cp(inject('dist'), dist, { recursive: true });
  const names = await readdir(join(dist, 'assets'));
  const scripts = names.filter((name) => name.startsWith('worker-helper-'));
  expect(scripts).toHaveLength(1);
  await breakScript(join(dist, 'assets', scripts[0]));
  await using opened = await openApp({ serve: { dist }, context: { serviceWorkers: 'block' } });
  const { page } = opened;
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  const facts = await checkDevice(page);
  expect(facts).toContain(threadsWith(0));
  expectRight(facts);
});
