import { describe, expect, test } from 'vitest';
import { DEMO_STRINGS } from '../../../src/ui/picture-file/demo-strings.ts';
import { serveProductionBuild } from '../support/server.ts';
import { chromium } from './chromium.ts';
import type { EnginePage } from './engine.ts';
import { firefox } from './firefox.ts';
import { webkit } from './webkit.ts';

/** Finds an element inside any shadow root, as no selector can. */
const DEEP_FIND = `
  const find = (selector, root = document) => {
    const here = root.querySelector(selector);
    if (here !== null) return here;
    for (const { shadowRoot } of root.querySelectorAll('*')) {
      const inside = shadowRoot && find(selector, shadowRoot);
      if (inside) return inside;
    }
    return null;
  };
  const until = async (what, look) => {
    for (const end = Date.now() + 60_000; Date.now() < end; await new Promise((next) => setTimeout(next, 100))) {
      const seen = await look();
      if (seen) return seen;
    }
    throw new Error('waited a minute in vain for ' + what);
  };`;

/** Presses the button that reads the demo picture, and returns what is read in it. */
const READ_DEMO = `${DEEP_FIND}
  const buttons = () => [...find('inklens-start-screen').shadowRoot.querySelectorAll('button')];
  await until('the start screen', () => find('inklens-start-screen')?.shadowRoot);
  (await until('the demo button', () => buttons().find((button) => button.textContent.includes('demo')))).click();
  return until('a reading', () => find('[data-testid=reading]')?.textContent);`;

/** Waits until the service worker has stored the app and answers this page. */
const WAIT_STORED = `${DEEP_FIND}
  await navigator.serviceWorker.ready;
  return until('the service worker', () => navigator.serviceWorker.controller !== null);`;

const read = async (page: EnginePage): Promise<unknown> => page.run(READ_DEMO);

describe.each([chromium, firefox, webkit])('$name', (engine) => {
  test('starts, reads the demo picture, and does so again offline', async ({ skip }) => {
    const path = await engine.find();
    if (path === undefined) return skip(`${engine.name} is not on this machine`);
    const server = await serveProductionBuild();
    await using page = await engine.launch(path);
    await page.open(server.url);
    expect(await read(page), page.browser).toBe(DEMO_STRINGS.join('\n'));

    await page.run(WAIT_STORED);
    await server.close();
    await page.reload();
    expect(await read(page), `${page.browser}, offline`).toBe(DEMO_STRINGS.join('\n'));
  });
});
