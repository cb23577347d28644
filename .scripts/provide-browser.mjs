import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { browserCandidates, browserStarts, findInstalledBrowser } from './find-browser.mjs';
import { ROOT } from './root.mjs';

/** Longest that Playwright may take to fetch its browser, milliseconds: where its host can't be reached it tries for long. */
const DOWNLOAD_TIMEOUT = 4 * 60 * 1000;

/**
 * The browser to test with; fetched where there is none: Playwright's own, else, as root on Debian and its kin, the
 * package `chromium`. Needs the dependencies installed.
 *
 * @returns {Promise<string | undefined>} undefined where none can be had
 */
export async function provideBrowser() {
  const present = await findInstalledBrowser();
  if (present !== undefined) return present;

  console.log('No Chromium or Chrome on this machine: fetching Playwright’s …');
  run(process.execPath, [join(ROOT, 'node_modules/playwright-core/cli.js'), 'install', 'chromium'], DOWNLOAD_TIMEOUT);
  const fetched = await findInstalledBrowser();
  if (fetched !== undefined) return fetched;

  if (process.platform === 'linux' && process.getuid?.() === 0) {
    console.log('That gave none that starts here: installing the package chromium …');
    run('apt-get', ['update']);
    run('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium']);
    return browserCandidates(process.platform, process.env).find(browserStarts);
  }
  return undefined;
}

/**
 * Runs a command to its end, its output shown; whether it worked shows in what is there afterwards.
 *
 * @param {string} command
 * @param {readonly string[]} words
 * @param {number} [timeout] milliseconds
 */
function run(command, words, timeout) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const done = spawnSync(command, words, { cwd: ROOT, env, stdio: 'inherit', timeout });
  if (done.error) console.error(`${command}: ${done.error.message}`);
}
