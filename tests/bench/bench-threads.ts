import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build, mergeConfig, type Plugin } from 'vite';
import viteConfig from '../../vite.config.ts';
import { runNodeCommand } from '../../src/reader/run-node-command.ts';
import { launchChromium } from '../e2e/support/browser.ts';
import { serveBuild } from './app/serve-build.ts';
import { WAYS, type ThreadTimes } from './threads/compare-threads.ts';

const HELP = `What several threads would bring the net, in real Chromium on a page that is isolated from others: our kernels in one thread (own), TensorFlow.js' own
in one (stock) and with a thread a processor (threaded), and our kernels in two workers, each with half of the batch (halves). All in turns.
Prints the median and the least time of a batch, milliseconds.

npm run bench:threads -- [--rounds N]   (40)`;

const SIZES = [8, 16, 32, 64];
const PAGE = join(import.meta.dirname, 'threads');

await runNodeCommand('bench:threads', main);

/** @returns The exit code: 0, or 2 where the command line makes no sense. */
async function main(): Promise<number> {
  const options = { rounds: { type: 'string', default: '40' }, help: { type: 'boolean' } } as const;
  const { rounds, help } = parseArgs({ options }).values;
  if (help || !/^[1-9]\d{0,3}$/.test(rounds)) {
    console.log(help ? HELP : `--rounds: expected a whole number from 1 to 9999, got "${rounds}"`);
    return help ? 0 : 2;
  }
  const folder = await mkdtemp(join(tmpdir(), 'inklens-threads-'));
  try {
    await buildPage(folder);
    console.log(toTable(await compare(folder, Number(rounds))));
    return 0;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Bundles the page as the app is; but not minified, for TensorFlow.js starts its threads from the text of a function. */
async function buildPage(outDir: string): Promise<void> {
  const config = await viteConfig({ mode: 'production', command: 'build' });
  const isNeeded = (plugin: unknown): boolean => (plugin as Plugin).name !== 'inklens:licences';
  const plugins = () => (config.worker?.plugins?.() ?? []).filter(isNeeded);
  const own = { root: PAGE, configFile: false as const, logLevel: 'warn' as const, publicDir: false as const };
  const shape = { plugins: plugins(), worker: { format: 'es' as const, plugins }, base: './' };
  await build(
    mergeConfig({ ...own, ...shape }, { build: { outDir, emptyOutDir: true, assetsInlineLimit: 0, minify: false } }),
  );
}

async function compare(folder: string, rounds: number): Promise<ThreadTimes> {
  await using server = await serveBuild(folder, true);
  const browser = await launchChromium({ camera: 'none' });
  try {
    const page = await browser.newPage();
    await page.goto(server.url);
    return await page.evaluate(([sizes, rounds]) => globalThis.compareThreads(sizes, rounds), [SIZES, rounds] as const);
  } finally {
    await browser.close();
  }
}

function toTable(times: ThreadTimes): string {
  const rows = SIZES.map((size) => [size, ...WAYS.map((way) => cell(times[size]?.[way] ?? []))]);
  return [['glyphs', ...WAYS], ['---', ...WAYS.map(() => '---')], ...rows]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');
}

function cell(sorted: readonly number[]): string {
  return `${(sorted[sorted.length >> 1] ?? NaN).toFixed(1)} (${(sorted[0] ?? NaN).toFixed(1)})`;
}
