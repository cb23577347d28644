import { describe, expect, test } from 'vitest';
import { DEMO_STRINGS } from '../../../src/ui/picture/picture-file/demo-strings.ts';
import { serveProductionBuild } from '../support/server.ts';
import { chromium } from './chromium.ts';
import { DEEP_FIND } from './deep-find.ts';
import type { EnginePage } from './engine.ts';
import { firefox } from './firefox.ts';
import { VISIT_VIEWS } from './visit-views.ts';
import { webkit } from './webkit.ts';

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
  test('starts, reads the demo picture, does so again offline, and shows all that is kept', async ({ skip }) => {
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
    const [first] = DEMO_STRINGS;
    const views = [first, first, 'Meters', 'No characters yet', 'What is stored', '2 pictures'];
    expect(await page.run(VISIT_VIEWS), page.browser).toEqual(views);
  });
});
