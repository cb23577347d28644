import { launch } from 'puppeteer-core';
import which from 'which';
import type { Engine, EnginePage } from './engine.ts';

/** Gecko, by WebDriver BiDi; with a camera of its own making, which asks nobody. */
const PREFERENCES = { 'media.navigator.streams.fake': true, 'media.navigator.permission.disabled': true };

export const firefox: Engine = {
  name: 'Firefox',
  find: async () =>
    (await which('firefox', { nothrow: true })) ?? (await which('firefox-esr', { nothrow: true })) ?? undefined,
  async launch(executablePath): Promise<EnginePage> {
    const browser = await launch({ browser: 'firefox', executablePath, extraPrefsFirefox: PREFERENCES });
    const page = await browser.newPage();
    return {
      browser: await browser.version(),
      open: async (url) => void (await page.goto(url)),
      reload: async () => void (await page.reload()),
      run: (body) => page.evaluate(`(async () => { ${body} })()`),
      [Symbol.asyncDispose]: () => browser.close(),
    };
  },
};
