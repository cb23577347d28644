import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { collect } from '../cli/run-read.ts';

const TSX = createRequire(import.meta.url).resolve('tsx');
const COMMAND = new URL('../../../src/reader/run-node-command.ts', import.meta.url).href;
const BACKEND = new URL('../../../src/recognition/start-backend.ts', import.meta.url).href;

/** A process whose command does `body`, after the wasm backend has set its own hooks. */
const run = (body: string) =>
  collect(
    spawn(process.execPath, [
      ...['--import', TSX, '--input-type=module', '--eval'],
      `import { runNodeCommand } from ${JSON.stringify(COMMAND)};
       await runNodeCommand('try', async () => {
         const { startBackend } = await import(${JSON.stringify(BACKEND)});
         if (!(await startBackend('wasm'))) throw new Error('no backend');
         ${body}
       });`,
    ]),
  );

test('the exit code is what main returns', async () => {
  expect(await run('return 3;')).toEqual({ code: 3, stdout: '', stderr: '' });
});

test.each([
  ['thrown in main', "throw new Error('first\\nsecond');"],
  ['thrown outside of it', "setTimeout(() => { throw new Error('first\\n  second'); }); await new Promise(() => {});"],
  ['of a promise that nobody awaits', "Promise.reject(new Error('first\\nsecond')); await new Promise(() => {});"],
])('an error %s is one line', async (_where, body) => {
  expect(await run(body)).toEqual({ code: 1, stdout: '', stderr: 'try: Error: first; second\n' });
});
