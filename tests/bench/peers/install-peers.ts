import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = dirname(fileURLToPath(import.meta.url));

/** Where the peers' packages are: installed from their own lock file, without install scripts, where they are not there yet. */
export function installPeers(): string {
  const modules = join(FOLDER, 'node_modules');
  if (existsSync(join(modules, '.package-lock.json'))) return modules;
  const install = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: FOLDER,
    encoding: 'utf8',
  });
  if (install.status !== 0)
    throw new Error(`the peers could not be installed (npm ci in ${FOLDER}): ${install.stderr}`);
  return modules;
}
