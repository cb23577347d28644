import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { CommandRun } from '../support/command-of.ts';

const SCRIPT = fileURLToPath(new URL('../../../src/cli/read.ts', import.meta.url));
const TSX = createRequire(import.meta.url).resolve('tsx');

/** Runs `read` as a process of its own, in the folder `cwd`. */
export function runRead(argv: readonly string[], cwd: string, stopReading = false): Promise<CommandRun> {
  return collect(
    spawn(process.execPath, ['--import', TSX, SCRIPT, ...argv], { cwd, env: plainEnvironment() }),
    stopReading,
  );
}

/** Waits for a process and takes what it writes; with `stopReading`, stdout is closed after its first bytes. */
export function collect(child: ReturnType<typeof spawn>, stopReading = false): Promise<CommandRun> {
  let stdout = '';
  let stderr = '';
  child.stdout?.on('data', (bytes: Buffer) => {
    stdout += bytes.toString();
    if (stopReading) child.stdout?.destroy();
  });
  child.stderr?.on('data', (bytes: Buffer) => (stderr += bytes.toString()));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

/** The environment without what npm adds for the script that runs the tests. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.startsWith('npm_') && name !== 'INIT_CWD'),
  );
}
