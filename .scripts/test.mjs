import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countTests } from './count-tests.mjs';
import { installDependencies } from './install-dependencies.mjs';
import { nodeProblem } from './node-problem.mjs';
import { ROOT } from './root.mjs';

/** @typedef {import('./count-tests.mjs').Counts} Counts */

/** Longest that one step may take, milliseconds: a browser that hangs must not hold up the result for ever. */
const STEP_TIMEOUT = 12 * 60 * 1000;

/** What a step that was told to end is given for it, milliseconds. */
const KILL_DELAY = 10_000;

/** Checks of the text: each is one pass or one failure. */
const CHECKS = [
  { name: 'Types', words: ['typescript/bin/tsc', '-b'] },
  { name: 'Lint', words: ['eslint/bin/eslint.js', '--config', '.config/eslint.config.js', '.'] },
  {
    name: 'Imports',
    words: ['dependency-cruiser/bin/dependency-cruise.mjs', '--config', '.config/dependency-rules.js', 'src', 'tests'],
  },
  { name: 'Format', words: ['prettier/bin/prettier.cjs', '--check', '.'] },
];

/** @returns {Promise<boolean>} whether everything passed */
async function main() {
  const problem = nodeProblem(process.versions.node);
  if (problem !== undefined) {
    console.error(problem);
    return conclude([{ passed: 0, failed: 1 }]);
  }
  if (!installDependencies()) return conclude([{ passed: 0, failed: 1 }]);

  const { provideBrowser } = await import('./provide-browser.mjs');
  const { provideEngines } = await import('./provide-engines.mjs');
  const browser = await provideBrowser();
  provideEngines();
  if (browser !== undefined) {
    process.env['CHROMIUM_PATH'] = browser;
    console.log(`Testing with ${browser}`);
  } else {
    console.error('No browser to test with. Install Chromium or Chrome, or set CHROMIUM_PATH to one, and try again.');
  }

  /** @type {Counts[]} */
  const results = [];
  const checked = await Promise.all(CHECKS.map(({ name, words }) => step(name, words, 'together')));
  for (const passed of checked) results.push({ passed: 0, failed: passed ? 0 : 1 });
  const built = await step('Build', ['vite/bin/vite.js', 'build']);
  if (!built) results.push({ passed: 0, failed: 1 });
  if (browser === undefined) results.push({ passed: 0, failed: 1 });
  // Component tests wait for the page most of their time: the processor is free for the unit tests meanwhile.
  const component = browser === undefined ? [] : [tests('Component tests', ['component'], 'together')];
  results.push(...(await Promise.all([tests('Unit tests', ['unit', 'unit-alone'], 'alone'), ...component])));
  if (built && browser !== undefined) {
    process.env['INKLENS_DIST'] = join(ROOT, 'dist');
    results.push(await tests('End-to-end tests', ['e2e'], 'alone'));
  }
  return conclude(results);
}

/**
 * @param {string} name
 * @param {readonly string[]} projects
 * @param {'alone' | 'together'} company
 * @returns {Promise<Counts>}
 */
async function tests(name, projects, company) {
  const folder = mkdtempSync(join(tmpdir(), 'inklens-'));
  const report = join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  try {
    const flags = [...projects.flatMap((project) => ['--project', project]), ...reporters];
    const passed = await step(name, ['vitest/vitest.mjs', 'run', ...flags], company);
    const counts = countTests(JSON.parse(readFileSync(report, 'utf8')));
    return passed || counts.failed > 0 ? counts : { ...counts, failed: 1 };
  } catch {
    return { passed: 0, failed: 1 }; // it ended without a report, and has said why
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Runs one of the installed tools, its output shown.
 *
 * @param {string} name
 * @param {readonly string[]} words its script in node_modules, and its flags
 * @param {'alone' | 'together'} [company] where others run and speak beside it, what it says is shown when it has ended
 * @returns {Promise<boolean>} whether it ended well
 */
function step(name, [script, ...flags], company = 'alone') {
  const title = `\n── ${name} ──`;
  if (company === 'alone') console.log(title);
  return new Promise((resolve) => {
    const tool = spawn(process.execPath, [join(ROOT, 'node_modules', script ?? ''), ...flags], {
      cwd: ROOT,
      stdio: company === 'alone' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const output of [tool.stdout, tool.stderr]) output?.on('data', (text) => (said += String(text)));
    const timer = setTimeout(() => {
      console.error(`${name}: still at it after ${STEP_TIMEOUT / 60_000} minutes, given up.`);
      tool.kill(); // Vitest closes its browsers on the way out
      setTimeout(() => tool.kill('SIGKILL'), KILL_DELAY).unref();
    }, STEP_TIMEOUT);
    tool.on('error', (reason) => console.error(`${name}: ${reason.message}`));
    tool.on('close', (status) => {
      clearTimeout(timer);
      if (company === 'together') console.log(`${title}\n${said.trim()}`);
      if (status !== 0) console.error(`${name} failed.`);
      resolve(status === 0);
    });
  });
}

/**
 * @param {readonly Counts[]} results
 * @returns {boolean}
 */
function conclude(results) {
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce((sum, result) => sum + result.failed, 0);
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0;
}

main().then(
  (passed) => {
    process.exitCode = passed ? 0 : 1;
  },
  (/** @type {unknown} */ reason) => {
    console.error(reason instanceof Error ? reason.message : reason);
    conclude([{ passed: 0, failed: 1 }]);
    process.exitCode = 1;
  },
);
