import { expect, test } from 'vitest';
import { DEFAULT_FRAMES, parseAppFlags } from '../../../bench/app/parse-app-flags.ts';

test('without flags the build in dist/ is timed over its own film', () => {
  expect(parseAppFlags([])).toEqual({
    ok: true,
    value: { dist: 'dist', frames: DEFAULT_FRAMES, film: undefined, json: false, write: false, isolated: false },
  });
});

test('flags are taken as they are typed', () => {
  const parsed = parseAppFlags(['--json', '--frames', '60', '--film', 'my.y4m', '--dist', 'out', '--isolated']);
  expect(parsed).toEqual({
    ok: true,
    value: { dist: 'out', frames: 60, film: 'my.y4m', json: true, write: false, isolated: true },
  });
  expect(parseAppFlags(['--frames', 'x', '-h'])).toEqual({ ok: true, value: 'help' });
});

test.each([
  [['--frames', '0'], /--frames: .*1 to 999999, got "0"/],
  [['--frames', 'many'], /--frames: .*got "many"/],
  [['--film', 'my.mp4'], /--film: expected a \.y4m file, got "my\.mp4"/],
  [['--colour'], /--colour/],
  [['surprise'], /surprise/],
])('%j is refused in words', (args, words) => {
  const parsed = parseAppFlags(args);
  expect(!parsed.ok && parsed.error).toMatch(words);
});
