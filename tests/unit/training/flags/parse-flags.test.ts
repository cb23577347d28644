import { afterEach, expect, test } from 'vitest';
import { parseFlags } from '../../../../src/training/flags/parse-flags.ts';

const argv = process.argv;
afterEach(() => {
  process.argv = argv;
});

function parse(...args: readonly string[]) {
  process.argv = ['node', 'script', ...args];
  return parseFlags({ name: { type: 'string', default: 'x' }, fast: { type: 'boolean', default: false } });
}

test('flags that are known come with their values', () => {
  expect(parse('--name=a', '--fast')).toEqual({ ok: true, value: { name: 'a', fast: true } });
  expect(parse()).toEqual({ ok: true, value: { name: 'x', fast: false } });
});

test.each([
  [['--slow'], '--slow'],
  [['--name'], '--name'],
  [['--fast=very'], '--fast'],
  [['stray'], 'stray'],
])('%j is an error that names it', (args, words) => {
  const parsed = parse(...args);
  if (parsed.ok) throw new Error('expected an error, got flags');
  expect(parsed.error).toContain(words);
});
