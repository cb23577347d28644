import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Commands of Chromium and Chrome in the PATH of Linux and BSD, the first found is taken. */
const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

const MAC_APPS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const WINDOWS_APPS = ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe'];

/** Longest a browser may take to say its version, milliseconds. */
const PROBE_TIMEOUT = 20_000;

/**
 * Where this kind of system keeps Chromium or Chrome, likeliest first; nothing is looked at.
 *
 * @param {NodeJS.Platform} platform
 * @param {NodeJS.ProcessEnv} env
 * @returns {string[]}
 */
export function browserCandidates(platform, env) {
  if (platform === 'darwin') return MAC_APPS;
  if (platform === 'win32') {
    const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter((f) => f !== undefined);
    return folders.flatMap((folder) => WINDOWS_APPS.map((app) => `${folder}\\${app}`));
  }
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command)));
}

/**
 * The browser to test with, among those that are here already: `CHROMIUM_PATH` where it is set (it must work then: the
 * choice is explicit), else the system's, else Playwright's.
 *
 * @param {object} machine
 * @param {NodeJS.Platform} machine.platform
 * @param {NodeJS.ProcessEnv} machine.env
 * @param {(path: string) => boolean} machine.works whether there is a browser that starts
 * @param {() => string | undefined} machine.playwrightsOwn where Playwright keeps its browser
 * @returns {string | undefined}
 * @throws {Error} where `CHROMIUM_PATH` is set to something that does not start
 */
export function findBrowser({ platform, env, works, playwrightsOwn }) {
  const chosen = env['CHROMIUM_PATH'];
  if (chosen !== undefined && chosen !== '') {
    if (works(chosen)) return chosen;
    throw new Error(`CHROMIUM_PATH is set to ${chosen}, but that is not a browser that starts.`);
  }
  const system = browserCandidates(platform, env).find(works);
  if (system !== undefined) return system;
  const own = playwrightsOwn();
  return own !== undefined && works(own) ? own : undefined;
}

/**
 * Whether the file is a browser that starts here: a package's stub, or a browser without its libraries, is not.
 *
 * @param {string} path
 * @returns {boolean}
 */
export function browserStarts(path) {
  try {
    accessSync(path, constants.X_OK);
  } catch {
    return false;
  }
  if (process.platform === 'win32') return true; // there, `--version` opens a window instead
  const probe = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: PROBE_TIMEOUT });
  return probe.status === 0 && /Chrom/.test(probe.stdout);
}

/**
 * The browser that is here already, if any; needs the dependencies installed.
 *
 * @returns {Promise<string | undefined>}
 */
export async function findInstalledBrowser() {
  const { chromium } = await import('playwright-core');
  return findBrowser({
    platform: process.platform,
    env: process.env,
    works: browserStarts,
    playwrightsOwn: () => chromium.executablePath(),
  });
}
