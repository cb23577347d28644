import { cp, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { DEMO_STRINGS } from '../../../src/ui/picture/picture-file/demo-strings.ts';
import { serveProductionBuild } from '../support/server.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { chromium } from './chromium.ts';
import { DEEP_FIND } from './deep-find.ts';
import { firefox } from './firefox.ts';
import { webkit } from './webkit.ts';

const folder = temporaryFolder();

const PRESS_DEMO = `${DEEP_FIND}
  const buttons = () => [...find('inklens-start-screen').shadowRoot.querySelectorAll('button')];
  await until('the start screen', () => find('inklens-start-screen')?.shadowRoot);
  (await until('the demo button', () => buttons().find((button) => button.textContent.includes('demo')))).click();`;

/** Presses the button that needs the part, marks the page, and returns what the person is told. */
const MISS = `${PRESS_DEMO}
  window.isFirst = true;
  return until('a note', () => find('inklens-quiet-note')?.shadowRoot.querySelector('p')?.textContent);`;

/** Whether the page is another one, or has the part. */
const LOOK = `${DEEP_FIND}
  if (document.readyState !== 'complete' || find('inklens-app') === null) return 'loading';
  if (window.isFirst !== true) return 'new page';
  return find('[data-testid=reading]') === null ? 'nothing' : 'same page';`;

const READING = `${DEEP_FIND} return until('a reading', () => find('[data-testid=reading]')?.textContent);`;

describe.each([chromium, firefox, webkit])('$name', (engine) => {
  test('a part that was missing is there when it is asked for again, on a new page where the browser keeps the failure', async ({
    skip,
  }) => {
    const path = await engine.find();
    if (path === undefined) return skip(`${engine.name} is not on this machine`);
    const dist = folder.path(engine.name);
    await cp(inject('dist'), dist, { recursive: true });
    const name = (await readdir(join(dist, 'assets'))).find((file) => /^work-screen-.*\.js$/.test(file)) ?? '';
    const [there, away] = [join(dist, 'assets', name), join(dist, 'away.js')];
    await rename(there, away);
    const server = await serveProductionBuild({ dist });
    await using page = await engine.launch(path);
    await page.open(server.url);
    expect(await page.run(MISS), page.browser).toContain('could not be fetched');

    await rename(away, there);
    await page.run(PRESS_DEMO);
    let seen: unknown;
    const look = async (): Promise<unknown> => (seen = await page.run(LOOK).catch(() => 'loading')); // a page that goes away answers nothing
    await expect.poll(look, { timeout: 20_000, interval: 300 }).toMatch(/page$/);
    if (seen === 'new page') await page.run(PRESS_DEMO);
    expect(await page.run(READING), page.browser).toBe(DEMO_STRINGS.join('\n'));
    await server.close();
  });
});
