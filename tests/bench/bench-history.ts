import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { createServer } from 'vite';
import { runNodeCommand } from '../../src/reader/run-node-command.ts';
import { parseFlags } from '../../src/training/flags/parse-flags.ts';
import { launchChromium } from '../e2e/support/browser.ts';
import type { HistoryTimes } from './history/measure-history.ts';
import { timeScreen } from './history/time-screen.ts';

const HELP = `How long the history takes with many entries, in a real browser and its own IndexedDB: prints a table of milliseconds, medians of
five rounds; the search is the slowest of eight.

npm run --silent bench:history -- [flags]
  --entries N    how many are kept          (10000)
  --slowdown N   how many times slower the processor is made, as a phone's is   (1)
  --dist DIR     a production build, whose history is opened and searched too, as a person does`;

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SCRIPT = '/tests/bench/history/measure-history.ts';
const PAGE = '/tests/bench/history/blank.html';
const TITLES: Readonly<Record<keyof HistoryTimes, string>> = {
  put: 'all put at once',
  open: 'database opened',
  firstScreen: 'newest 30',
  all: 'all loaded',
  index: 'made ready for searching',
  search: 'slowest search',
};

await runNodeCommand('bench:history', main);

/** @returns The exit code: 0, or 2 where the command line makes no sense. */
async function main(): Promise<number> {
  const parsed = parseFlags({
    entries: { type: 'string', default: '10000' },
    slowdown: { type: 'string', default: '1' },
    dist: { type: 'string', default: '' },
    help: { type: 'boolean', default: false },
  });
  if (!parsed.ok) return fail(`${parsed.error}\nTry: npm run bench:history -- --help`);
  const { entries, slowdown, dist, help } = parsed.value;
  if (help) {
    console.log(HELP);
    return 0;
  }
  for (const [flag, number] of Object.entries({ entries, slowdown })) {
    if (!/^[1-9]\d{0,5}$/.test(number)) return fail(`--${flag}: expected a whole number from 1 on, got "${number}"`);
  }
  const times = await measure(Number(entries), Number(slowdown));
  for (const [key, title] of Object.entries(TITLES)) {
    console.log(`${title.padEnd(26)}${times[key as keyof HistoryTimes].toFixed(1).padStart(8)} ms`);
  }
  if (dist !== '') await showScreen(dist, Number(entries), Number(slowdown));
  return 0;
}

async function showScreen(dist: string, entries: number, slowdown: number): Promise<void> {
  const browser = await launchChromium();
  try {
    const { shown, found } = await timeScreen(browser, dist, entries, slowdown);
    console.log(`${'screen: first rows painted'.padEnd(26)}${shown.toFixed(1).padStart(8)} ms`);
    console.log(`${'screen: search painted'.padEnd(26)}${found.toFixed(1).padStart(8)} ms`);
  } finally {
    await browser.close();
  }
}

async function measure(entries: number, slowdown: number): Promise<HistoryTimes> {
  const server = await createServer({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    cacheDir: 'node_modules/.cache/bench-history',
    // Both are modules: nothing needs bundling, which would reload the page in mid-run.
    optimizeDeps: { noDiscovery: true },
    server: { host: '127.0.0.1', port: 0 },
  });
  await server.listen();
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.goto(new URL(PAGE, server.resolvedUrls?.local[0]).href);
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    const put = await run<number>(page, `fillHistory(${entries})`);
    return { put, ...(await run<Omit<HistoryTimes, 'put'>>(page, 'measureHistory()')) };
  } finally {
    await browser.close();
    await server.close();
  }
}

/** What a function of the script gives, called in the page. */
function run<T>(page: Page, call: string): Promise<T> {
  return page.evaluate<T>(`import(${JSON.stringify(SCRIPT)}).then((script) => script.${call})`);
}

function fail(message: string): number {
  console.error(message);
  return 2;
}
