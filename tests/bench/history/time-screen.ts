import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { preview } from 'vite';
import { exportJson } from '../../../src/history/transfer/export-json.ts';
import { makeEntries } from './make-entries.ts';

/** What a person waits for, milliseconds: medians of the rounds. */
export interface ScreenTimes {
  /** From the press that opens the history until its first rows are painted. */
  readonly shown: number;
  /** From the last key until what is found is painted, the pause for further keys included. */
  readonly found: number;
}

const ROUNDS = 5;
const QUERIES = ['12345', 'müller', 'march', '00 12', 'paid'];

/** Plays a person who opens the history of so many entries and searches it, in a production build. */
export async function timeScreen(
  browser: Browser,
  dist: string,
  entries: number,
  slowdown: number,
): Promise<ScreenTimes> {
  const server = await preview({
    configFile: false,
    logLevel: 'error',
    build: { outDir: resolve(dist) },
    preview: { host: '127.0.0.1', port: 0 },
  });
  try {
    const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
    await page.addInitScript('globalThis.__name = (value) => value'); // tsx names functions by it
    await page.goto(server.resolvedUrls?.local[0] ?? '');
    await fill(page, entries);
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    const rounds: ScreenTimes[] = [];
    for (let round = 0; round < ROUNDS; round++) rounds.push(await timeRound(page, QUERIES[round % QUERIES.length]));
    return { shown: median(rounds.map(({ shown }) => shown)), found: median(rounds.map(({ found }) => found)) };
  } finally {
    await server.close();
  }
}

async function fill(page: Page, count: number): Promise<void> {
  const json = exportJson({ lists: [], meters: [], entries: makeEntries(count, Date.now()) }, Date.now());
  await page.getByRole('button', { name: 'History' }).click();
  await page.getByRole('button', { name: 'More' }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Import a JSON file' }).click();
  await (await chooser).setFiles({ name: 'bench.json', mimeType: 'application/json', buffer: Buffer.from(json) });
  await page.getByRole('button', { name: 'Done' }).click({ timeout: 120_000 });
}

/** A page that was just opened, once its parts are there. */
async function timeRound(page: Page, query: string): Promise<ScreenTimes> {
  await page.reload();
  await page.waitForFunction(() => customElements.get('inklens-history-screen') !== undefined);
  const shown = await timeUntil(page, { press: 'History' }, '.text');
  await page.getByText(/^[\d,]{6,} entries$/).waitFor(); // all are there
  await page.getByRole('searchbox').focus();
  await page.waitForTimeout(500);
  return { shown, found: await timeUntil(page, { type: query }, '.count', ' of ') };
}

/** Milliseconds from what is done until something that matches, and holds the text, is painted. */
function timeUntil(
  page: Page,
  act: { readonly press: string } | { readonly type: string },
  selector: string,
  text = '',
): Promise<number> {
  return page.evaluate(
    async ({ act, selector, text }) => {
      const find = (root: ParentNode, wanted: string): HTMLElement | undefined => {
        const here = [...root.querySelectorAll<HTMLElement>(wanted)][0];
        if (here !== undefined) return here;
        for (const { shadowRoot } of root.querySelectorAll('*')) {
          const inside = shadowRoot === null ? undefined : find(shadowRoot, wanted);
          if (inside !== undefined) return inside;
        }
        return undefined;
      };
      const painted = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))); // after the frame
      const target = find(document, 'press' in act ? `button[aria-label="${act.press}"]` : 'input[type=search]');
      if (target === undefined) throw new Error('nothing to act on');
      const from = performance.now();
      if ('press' in act) target.click();
      else {
        (target as HTMLInputElement).value = act.type;
        target.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      }
      while (find(document, selector)?.textContent.includes(text) !== true) await painted();
      await painted();
      return performance.now() - from;
    },
    { act, selector, text },
  );
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
