import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { TEST_LOCALE } from '../../../.scripts/chromium-flags.mjs';
import { launchChromium, type ChromiumOptions } from './browser.ts';
import { serveProductionBuild, type RunningServer, type ServeOptions } from './server.ts';

/** The app in a browser of its own, from a server of its own. */
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

/** Serves the production build, starts a browser and opens the page. `await using` closes both. */
export async function openApp(options: OpenAppOptions = {}): Promise<OpenApp> {
  const server = await serveProductionBuild(options.serve);
  const browser = await launchChromium(options);
  const context = await browser.newContext({ locale: TEST_LOCALE, ...options.context });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await options.prepare?.(context, page);
  await page.goto(server.url);
  return {
    server,
    browser,
    context,
    page,
    app: page.locator('inklens-app'),
    errors,
    async [Symbol.asyncDispose]() {
      await browser.close();
      await server.close();
    },
  };
}
