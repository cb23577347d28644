import { findInstalledBrowser } from '../../../.scripts/find-browser.mjs';
import { launchChromium } from '../support/browser.ts';
import type { Engine, EnginePage } from './engine.ts';

/** Blink, by playwright-core. */
export const chromium: Engine = {
  name: 'Chromium',
  find: () => findInstalledBrowser(),
  async launch(): Promise<EnginePage> {
    const browser = await launchChromium();
    const page = await browser.newPage();
    return {
      browser: `Chromium ${browser.version()}`,
      open: async (url) => void (await page.goto(url)),
      reload: async () => void (await page.reload()),
      run: (body) => page.evaluate(`(async () => { ${body} })()`),
      [Symbol.asyncDispose]: () => browser.close(),
    };
  },
};
