import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/** Runs a command; every case here ends before anything is measured or written. */
function run(script: string, ...args: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const path = fileURLToPath(new URL(`../../../../src/training/${script}.ts`, import.meta.url));
  return new Promise((resolve) => {
    execFile(process.execPath, ['--import', 'tsx', path, ...args], (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr });
    });
  });
}

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
  ])('%s %j says what is wrong and exits with 2', async (script, args, words) => {
    const { code, stdout, stderr } = await run(script, ...args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(words);
    expect(stderr).not.toContain('    at '); // no stack trace
  });
});
