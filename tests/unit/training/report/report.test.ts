import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { collect, plainEnvironment } from '../../cli/run-read.ts';
import { commandOf } from '../../support/command-of.ts';

/** Every case here ends before anything is measured or written. */
const commands = {
  report: commandOf(() => import('../../../../src/training/report.ts')),
  quantise: commandOf(() => import('../../../../src/training/quantise.ts')),
};

describe('report and quantise', () => {
  it.each([
    ['report', ['--data', 'x'], 'expected --data DIR and --out DIR'],
    ['report', ['--data', 'nowhere-at-all', '--out', 'x'], 'nowhere-at-all'],
    [
      'quantise',
      ['--weights', 'int4', '--name', 'x'],
      '--weights: expected one of float32, float16, uint8, got "int4"',
    ],
    ['report', ['--data', 'x', '--out', 'x', '--model', '../x'], '--model: expected models/NAME, got "../x"'],
    ['quantise', ['--data', 'x', '--weights', 'uint8'], '--weights: expected --name beside it, got --data'],
    ['quantise', ['--name', 'inklens'], '--name: expected another name than that of the model read, got "inklens"'],
  ] as const)('%s %j says what is wrong and exits with 2', async (name, args, words) => {
    const { code, stdout, stderr } = await commands[name](args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(words);
    expect(stderr).not.toContain('    at '); // no stack trace
  });

  it.each(Object.keys(commands))('%s runs as a process of its own', async (name) => {
    const script = fileURLToPath(new URL(`../../../../src/training/${name}.ts`, import.meta.url));
    const child = spawn(process.execPath, ['--import', 'tsx', script, '--model', 'no such'], {
      env: plainEnvironment(),
    });
    const { code, stderr } = await collect(child);
    expect(code).toBe(2);
    expect(stderr).toContain('expected --');
  });
});
