import { expect, test } from 'vitest';
import { parsePeerFlags } from '../../../bench/peers/parse-peer-flags.ts';

test('flags are taken as they are typed', () => {
  const usual = { dist: 'dist', frames: 12, rounds: 3, cheques: undefined, every: 1, json: false, write: false };
  expect(parsePeerFlags([])).toEqual({ ok: true, value: usual });
  expect(
    parsePeerFlags(['--cheques', 'some/folder', '--every', '5', '--json', '--frames', '3', '--rounds', '1']),
  ).toEqual({
    ok: true,
    value: { ...usual, cheques: 'some/folder', every: 5, json: true, frames: 3, rounds: 1 },
  });
  expect(parsePeerFlags(['--help'])).toEqual({ ok: true, value: 'help' });
});

test.each([
  [['--every', '0'], /--every: .*1 to 9999, got "0"/],
  [['--rounds', 'x'], /--rounds: .*got "x"/],
  [['--frames', '1.5'], /--frames: .*got "1\.5"/],
  [['--peer', 'x'], /--peer/],
])('%j is refused in words', (args, words) => {
  const parsed = parsePeerFlags(args);
  expect(!parsed.ok && parsed.error).toMatch(words);
});
