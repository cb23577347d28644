import { describe, expect, it } from 'vitest';
import { quoteArguments } from '../../../../src/training/flags/quote-arguments.ts';

describe('quoteArguments', () => {
  it.each([
    [['--name=mine', '--data', '/some/where', '--resume'], '--name=mine --data /some/where --resume'],
    [['--data', 'my files'], "--data 'my files'"],
    [["--data=it's $HOME", ''], "'--data=it'\\''s $HOME' ''"],
  ])('%j → %s', (args, line) => {
    expect(quoteArguments(args)).toBe(line);
  });
});
