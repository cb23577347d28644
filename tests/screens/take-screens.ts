import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { preview } from 'vite';
import type { Page } from 'playwright-core';
import { launchChromium } from '../e2e/support/browser.ts';
import { filmStrings } from '../fixtures/film-strings.ts';

// Takes the pictures in docs/screens from the production build in dist/: `npm run build && npm run make:screens`.

const SCREENS = fileURLToPath(new URL('../../docs/screens/', import.meta.url));
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PHONE = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, hasTouch: true } as const;
const READING = 20_000; // milliseconds until the first reading, loading included

const folder = await mkdtemp(join(tmpdir(), 'inklens-screens-'));
const film = join(folder, 'zip.y4m');
await filmStrings(film, {
  strings: ['90210'],
  font: 'schoolbell',
  sheet: 'marker on white',
  width: 1280,
  height: 720,
  seed: 12,
});
const server = await preview({
  root: ROOT,
  configFile: false,
  logLevel: 'error',
  preview: { host: '127.0.0.1', port: 0 },
});
const address = server.httpServer.address();
if (address === null || typeof address === 'string') throw new Error('The server has no port.');
const url = `http://127.0.0.1:${address.port}/`;
const browser = await launchChromium({ camera: film });

await take('start', stay);
await take('start-dark', stay, 'dark');
await take('camera', async (page) => {
  await page.getByRole('button', { name: 'Start camera' }).click();
  await page.getByTestId('reading').filter({ hasText: '90210' }).waitFor({ timeout: READING });
});
await take('picture', showDemo);
await take('inspector', async (page) => {
  await showDemo(page);
  await page.getByTestId('reading').getByRole('button').first().click();
});

await browser.close();
await server.close();
await rm(folder, { recursive: true });

function stay(): Promise<void> {
  return Promise.resolve();
}

async function showDemo(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Try the demo picture' }).click();
  await page.getByTestId('reading').filter({ hasText: /\d/ }).waitFor({ timeout: READING });
}

async function take(name: string, act: (page: Page) => Promise<void>, colorScheme: 'light' | 'dark' = 'light') {
  const context = await browser.newContext({ ...PHONE, colorScheme });
  const page = await context.newPage();
  await page.goto(url);
  await act(page);
  await page.waitForTimeout(5000); // until notes have gone and sheets stand still
  await page.screenshot({ path: join(SCREENS, `${name}.png`) });
  await context.close();
  process.stdout.write(`docs/screens/${name}.png\n`);
}
