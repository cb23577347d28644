import { format } from 'node:util';
import { vi } from 'vitest';

/** What a run of a command left behind. */
export interface CommandRun {
  /** Its exit code; null where a signal ended its process. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const kept = vi.hoisted(() => ({ main: undefined as (() => Promise<number>) | undefined }));

// A command's script runs as soon as it is imported. Here it only says what it would run.
vi.mock(import('../../../src/reader/run-node-command.ts'), async (importOriginal) => ({
  ...(await importOriginal()),
  runNodeCommand: (_name, main) => {
    kept.main = main;
    return Promise.resolve();
  },
}));

/**
 * A command that runs in this process, with what it has loaded kept from one run to the next: to start Node, OpenCV.js
 * and TensorFlow.js takes longer than most commands do. What it throws, the test gets: `runNodeCommand` is not there. For files
 * that have modules of their own (`ALONE` in `.config/test-projects.ts`).
 *
 * @param load imports the command's script, such as `src/cli/read.ts`
 */
export function commandOf(load: () => Promise<unknown>) {
  let main: (() => Promise<number>) | undefined;
  return async (argv: readonly string[], folder = process.cwd()): Promise<CommandRun> => {
    if (main === undefined) {
      kept.main = undefined;
      await load();
      main = kept.main;
    }
    if (main === undefined) throw new Error('Expected a script that calls runNodeCommand when it is first imported.');
    return runHere(main, argv, folder);
  };
}

async function runHere(main: () => Promise<number>, argv: readonly string[], folder: string): Promise<CommandRun> {
  const home = process.cwd();
  const said = { stdout: '', stderr: '' };
  const listen = (name: keyof typeof said) => (text: string | Uint8Array) => {
    said[name] += typeof text === 'string' ? text : Buffer.from(text).toString();
    return true;
  };
  const line =
    (name: keyof typeof said) =>
    (...words: unknown[]) => {
      said[name] += `${format(...words)}\n`;
    };
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation(listen('stdout')),
    vi.spyOn(process.stderr, 'write').mockImplementation(listen('stderr')),
    vi.spyOn(console, 'log').mockImplementation(line('stdout')),
    vi.spyOn(console, 'info').mockImplementation(line('stdout')),
    vi.spyOn(console, 'debug').mockImplementation(line('stdout')),
    vi.spyOn(console, 'error').mockImplementation(line('stderr')),
    vi.spyOn(console, 'warn').mockImplementation(line('stderr')),
  ];
  process.chdir(folder);
  const given = process.argv.splice(2, Infinity, ...argv); // a script may have imported the array itself
  try {
    return { code: await main(), ...said };
  } finally {
    process.argv.splice(2, Infinity, ...given);
    process.chdir(home);
    for (const spy of spies) spy.mockRestore();
  }
}
