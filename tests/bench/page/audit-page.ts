import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import getPort from 'get-port';
import lighthouse from 'lighthouse';
import { preview } from 'vite';
import { launchChromium } from '../../e2e/support/browser.ts';
import { measureShell } from './measure-shell.ts';

// Lighthouse (its mobile preset) on a production build, and the size of the page's own script:
// `npm run build && npm run --silent bench:page -- [FOLDER]`, dist/ by default. What falls short is named.

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const dist = resolve(ROOT, process.argv[2] ?? 'dist');
const CATEGORIES = ['performance', 'accessibility', 'best-practices'];

const server = await preview({
  root: ROOT,
  configFile: false,
  logLevel: 'error',
  build: { outDir: dist },
  preview: { host: '127.0.0.1', port: 0 },
});
const address = server.httpServer.address();
if (address === null || typeof address === 'string') throw new Error('The server has no port.');
const port = await getPort({ host: '127.0.0.1' });
const browser = await launchChromium({ flags: [`--remote-debugging-port=${port}`] });
try {
  const outcome = await lighthouse(`http://127.0.0.1:${address.port}/`, {
    port,
    onlyCategories: CATEGORIES,
    logLevel: 'error',
  });
  if (outcome === undefined) throw new Error('Lighthouse gave no result.');
  const { categories, audits } = outcome.lhr;
  const scores = Object.values(categories).map(({ title, score }): [string, number] => [
    title,
    Math.round((score ?? 0) * 100),
  ]);
  const short = Object.values(audits)
    .filter(({ score, scoreDisplayMode }) => score !== null && score < 0.9 && scoreDisplayMode !== 'informative')
    .map(({ title, displayValue = '' }) => `${title} ${displayValue}`.trim());
  const shell = await measureShell(dist);
  console.log(JSON.stringify({ lighthouse: Object.fromEntries<number>(scores), short, shell }, null, 2));
} finally {
  await browser.close();
  await server.close();
}
