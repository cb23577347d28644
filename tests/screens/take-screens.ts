import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { preview } from 'vite';
import { TEST_LOCALE } from '../../.scripts/chromium-flags.mjs';
import { launchChromium } from '../e2e/support/browser.ts';
import { filmStrings } from '../fixtures/film-strings.ts';
import { makeManifestScreens } from './make-manifest-screens.ts';
import { FILM_STRING, VIEWS, type View } from './views.ts';

// Takes every view in both themes at three sizes from the production build in dist/, into docs/screens, and those that the manifest shows into
// public/screenshots:
// `npm run build && npm run make:screens -- [VIEW …]`, all views by default.

const SCREENS = fileURLToPath(new URL('../../docs/screens/', import.meta.url));
const PUBLIC = fileURLToPath(new URL('../../public/', import.meta.url));
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SIZES = {
  phone: { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, hasTouch: true },
  tablet: { viewport: { width: 820, height: 1180 }, deviceScaleFactor: 1, hasTouch: true },
  desktop: { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1, hasTouch: false },
} as const;
const THEMES = ['light', 'dark'] as const;
const QUALITY = 82; // WebP, 1–100
/** Milliseconds until sheets stand still, and until the camera's string is locked as well. */
const SETTLED = { still: 1500, live: 4000 };

/** Has the page's service worker never come. */
const NEVER_STORED = 'navigator.serviceWorker.register = () => new Promise(() => undefined)';

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => VIEWS.every((view) => view.name !== name));
if (unknown.length > 0) {
  console.error(
    `make:screens: expected views among ${VIEWS.map(({ name }) => name).join(', ')}; got ${unknown.join(', ')}`,
  );
  process.exit(2);
}
const folder = await mkdtemp(join(tmpdir(), 'inklens-screens-'));
const film = join(folder, 'zip.y4m');
await filmStrings(film, {
  strings: [FILM_STRING],
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
await mkdir(SCREENS, { recursive: true });
for (const view of VIEWS.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  for (const size of Object.keys(SIZES) as (keyof typeof SIZES)[]) {
    for (const theme of THEMES) await take(browser, view, size, theme);
  }
}
await browser.close();
await server.close();
await rm(folder, { recursive: true });
await makeManifestScreens(SCREENS, PUBLIC);

async function take(
  browser: Browser,
  view: View,
  size: keyof typeof SIZES,
  theme: (typeof THEMES)[number],
): Promise<void> {
  // A first visit says that it is stored for offline use; where nothing is stored, nothing is said.
  const context = await browser.newContext({ ...SIZES[size], colorScheme: theme, locale: TEST_LOCALE });
  const page = await context.newPage();
  if (!view.stored) await page.addInitScript(NEVER_STORED);
  await page.goto(url);
  if (view.stored) await firstNoteGone(page);
  await view.show(page);
  await page.waitForTimeout(view.live ? SETTLED.live : SETTLED.still);
  const name = `${view.name}-${size}-${theme}.webp`;
  await writeFile(
    join(SCREENS, name),
    await sharp(await page.screenshot())
      .webp({ quality: QUALITY })
      .toBuffer(),
  );
  await context.close();
  process.stdout.write(`docs/screens/${name}\n`);
}

/** The word that the app is stored comes a moment after the first visit has. */
async function firstNoteGone(page: Page): Promise<void> {
  const note = page.locator('inklens-quiet-note p').filter({ hasText: /./ });
  await note.waitFor();
  await note.waitFor({ state: 'detached' });
}
