import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { TEST_LOCALE } from '../../../.scripts/chromium-flags.mjs';
import { launchChromium, type ChromiumOptions } from './browser.ts';
import { connectChromium } from './connect-chromium.ts';
import { serveProductionBuild, type RunningServer, type ServeOptions } from './server.ts';

/** The app in a context of its own, from a server of its own. */
export interface OpenApp extends AsyncDisposable {
  readonly server: RunningServer;
  readonly browser: Browser;
  readonly context: BrowserContext;
  readonly page: Page;
  /** `<inklens-app>`. */
  readonly app: Locator;
  /** What the page threw or logged as an error; empty in a test that goes well. */
  readonly errors: readonly string[];
}

/** How to open it. */
export interface OpenAppOptions extends ChromiumOptions {
  readonly serve?: ServeOptions;
  readonly context?: BrowserContextOptions;
  /** Is called before the page is opened. */
  readonly prepare?: (context: BrowserContext, page: Page) => Promise<unknown>;
}

/** Serves the production build and opens the page. `await using` closes both, and a browser that was started for it. */
export async function openApp(options: OpenAppOptions = {}): Promise<OpenApp> {
  const server = await serveProductionBuild(options.serve);
  let browser: Browser | undefined;
  const close = async (): Promise<void> => {
    await browser?.close();
    await server.close();
  };
  try {
    browser = await chooseBrowser(options);
    return { ...(await openPage(server.url, browser, options)), server, browser, [Symbol.asyncDispose]: close };
  } catch (error) {
    await close(); // other tests go on in the same process
    throw error;
  }
}

async function openPage(
  url: string,
  browser: Browser,
  options: OpenAppOptions,
): Promise<Pick<OpenApp, 'context' | 'page' | 'app' | 'errors'>> {
  const context = await browser.newContext({ locale: TEST_LOCALE, ...options.context });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await options.prepare?.(context, page);
  await page.goto(url);
  return { context, page, app: page.locator('inklens-app'), errors };
}

/** The one that tests share, but for flags that this one does not have. Closing it there closes the contexts of the test. */
function chooseBrowser(options: ChromiumOptions): Promise<Browser> {
  const { camera, cameraPermission, flags } = options;
  const isUsual = camera === undefined && cameraPermission === undefined && flags === undefined;
  return isUsual ? connectChromium() : launchChromium(options);
}
