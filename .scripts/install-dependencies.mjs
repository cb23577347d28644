import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './root.mjs';
import { staleDependency } from './stale-dependency.mjs';

/** @typedef {import('./stale-dependency.mjs').LockFile} LockFile */

/**
 * Makes node_modules what the lock file says, if it is not that already.
 *
 * @returns {boolean} false where npm failed; it has said why
 */
export function installDependencies() {
  const reason = reasonToInstall();
  if (reason === undefined) return true;
  console.log(`Installing the dependencies from package-lock.json (${reason}) …`);

  // Nothing that is installed needs its install script, so none is run, whatever the machine's settings are.
  const npmArguments = ['ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund'];
  const npmScript = process.env['npm_execpath']; // set by `npm start` and `npm test`
  const npm =
    npmScript !== undefined && /npm-cli\.[cm]?js$/.test(npmScript)
      ? spawnSync(process.execPath, [npmScript, ...npmArguments], { cwd: ROOT, stdio: 'inherit' })
      : spawnSync('npm', npmArguments, { cwd: ROOT, stdio: 'inherit', shell: process.platform === 'win32' });
  if (npm.status === 0) return true;
  console.error(`npm ci failed${npm.error ? `: ${npm.error.message}` : ''}. Is the network there?`);
  return false;
}

/** @returns {string | undefined} */
function reasonToInstall() {
  const installed = join(ROOT, 'node_modules/.package-lock.json');
  if (!existsSync(installed)) return 'node_modules is missing';
  return staleDependency(readLock(join(ROOT, 'package-lock.json')), readLock(installed));
}

/**
 * @param {string} path
 * @returns {LockFile}
 */
function readLock(path) {
  return /** @type {LockFile} */ (JSON.parse(readFileSync(path, 'utf8')));
}
