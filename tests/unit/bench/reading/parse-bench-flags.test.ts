import { expect, test } from 'vitest';
import { KINDS } from '../../../bench/reading/kinds.ts';
import { DEFAULT_COUNT, DEFAULT_SEED, parseBenchFlags } from '../../../bench/reading/parse-bench-flags.ts';

test('without flags all kinds are measured, and that run is the standard one', () => {
  expect(parseBenchFlags([], KINDS)).toEqual({
    ok: true,
    value: { kinds: KINDS, count: DEFAULT_COUNT, seed: DEFAULT_SEED, characters: 'digits', model: undefined, pictures: undefined, standard: true }, // prettier-ignore
  });
});

test('pictures may be kept of the standard run; anything that changes a figure makes another of it', () => {
  const standard = (...args: string[]): unknown => {
    const parsed = parseBenchFlags(args, KINDS);
    return parsed.ok && parsed.value !== 'help' && parsed.value.standard;
  };
  expect(standard('--pictures', 'seen')).toBe(true);
  for (const args of [
    ['--only', 'ruled'],
    ['--count', '40'],
    ['--seed', '1'],
    ['--format', 'text'],
    ['--model', 'x'],
  ]) {
    expect(standard(...args)).toBe(false);
  }
});

test('--only takes parts of names, several times, in the order of the kinds', () => {
  const parsed = parseBenchFlags(['--only', 'blur', '--only', 'touching'], KINDS);
  expect(parsed.ok && parsed.value !== 'help' && parsed.value.kinds.map(({ name }) => name)).toEqual([
    'touching pairs',
    'touching',
    'blurred',
  ]);
});

test.each([
  [['--only', 'sunburnt'], /--only: .*touching pairs.*got "sunburnt"/],
  [['--count', '0'], /--count: .*1 to 999999, got "0"/],
  [['--count', 'many'], /--count/],
  [['--seed', '-1'], /--seed/],
  [['--format', 'zip'], /--format: expected digits or text, got "zip"/],
  [['--colour'], /--colour/],
  [['stray'], /stray/],
])('%j makes no sense, and the error says why', (args, message) => {
  const parsed = parseBenchFlags(args, KINDS);
  expect(parsed.ok ? '' : parsed.error).toMatch(message);
});

test('kinds and their levels have names of their own', () => {
  const names = KINDS.flatMap(({ name, levels }) => levels.map((level) => `${name}, ${level.name}`));
  expect(new Set(names).size).toBe(names.length);
});
