import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Debian's packages with the other engines, and a command that tells that each is there. */
const PACKAGES = [
  { name: 'firefox-esr', command: 'firefox-esr' },
  { name: 'webkit2gtk-driver', command: 'WebKitWebDriver' },
  { name: 'xvfb', command: 'Xvfb' },
];

/** Longest that fetching them may take, milliseconds. */
const INSTALL_TIMEOUT = 4 * 60 * 1000;

/**
 * Fetches Firefox and WebKit where that is possible unasked: as root on Debian and its kin. Elsewhere the tests of an
 * engine that is not there say so and are skipped.
 */
export function provideEngines() {
  const missing = PACKAGES.filter(({ command }) => !inPath(command)).map(({ name }) => name);
  if (missing.length === 0 || process.platform !== 'linux' || process.getuid?.() !== 0 || !inPath('apt-get')) return;
  console.log(`Installing ${missing.join(', ')}, to test in every engine …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const words of [['update'], ['install', '--yes', '--no-install-recommends', ...missing]]) {
    spawnSync('apt-get', ['--quiet', ...words], { env, stdio: 'inherit', timeout: INSTALL_TIMEOUT });
  }
}

/** @param {string} command */
const inPath = (command) =>
  (process.env['PATH'] ?? '').split(delimiter).some((folder) => folder !== '' && existsSync(join(folder, command)));
