import { describe, expect, test } from 'vitest';
import { parseReadArguments } from '../../../src/cli/parse-read-arguments.ts';

const defaults = { kind: 'read', format: 'digits', threshold: 0.8, json: false };

describe('parseReadArguments', () => {
  test.each([
    [['a.jpg'], { ...defaults, files: ['a.jpg'] }],
    [['a.jpg', 'b.png', '--json'], { ...defaults, files: ['a.jpg', 'b.png'], json: true }],
    [['--format', 'text', 'a.jpg'], { ...defaults, files: ['a.jpg'], format: 'text' }],
    [['--format=digits', 'a.jpg'], { ...defaults, files: ['a.jpg'] }],
    [['--threshold', '0', 'a.jpg'], { ...defaults, files: ['a.jpg'], threshold: 0 }],
    [['--threshold=1', 'a.jpg'], { ...defaults, files: ['a.jpg'], threshold: 1 }],
    [['--region', '10,20.5,300,40', 'a.jpg'], { ...defaults, files: ['a.jpg'], region: [10, 20.5, 300, 40] }],
    [['--region=-5,-5,30,40', 'a.jpg'], { ...defaults, files: ['a.jpg'], region: [-5, -5, 30, 40] }],
    [['--debug', 'out', 'a.jpg'], { ...defaults, files: ['a.jpg'], debugFolder: 'out' }],
    [['--', '--json', '-a.jpg'], { ...defaults, files: ['--json', '-a.jpg'] }],
    [['--format', 'text', '--format', 'digits', 'a.jpg'], { ...defaults, files: ['a.jpg'] }],
  ])('%j', (argv, expected) => {
    expect(parseReadArguments(argv)).toEqual({ ok: true, value: expected });
  });

  test.each([[['--help']], [['-h', 'a.jpg']], [['--help', '--format', 'roman']]])('%j asks for help', (argv) => {
    expect(parseReadArguments(argv)).toEqual({ ok: true, value: { kind: 'help' } });
  });

  // Each message names the flag, what was expected, and what was got.
  test.each([
    [[], 'FILE: expected at least one picture, got none'],
    [['--json'], 'FILE: expected at least one picture, got none'],
    [['--format', 'roman', 'a.jpg'], /^--format: expected one of digits, zip, .*, pattern:99-AAA-9; got "roman"$/],
    [['a.jpg', '--format'], '--format: expected a value, got none'],
    [['--format', '--json', 'a.jpg'], '--format: expected a value, got "--json"'],
    [['--debug=', 'a.jpg'], '--debug: expected a value, got none'],
    [['--json=yes', 'a.jpg'], '--json: expected no value, got "yes"'],
    [['--threshold', '1.5', 'a.jpg'], '--threshold: expected a number from 0 to 1, got "1.5"'],
    [['--threshold', 'half', 'a.jpg'], '--threshold: expected a number from 0 to 1, got "half"'],
    [['--threshold=-0.1', 'a.jpg'], '--threshold: expected a number from 0 to 1, got "-0.1"'],
    [['--threshold= ', 'a.jpg'], '--threshold: expected a number from 0 to 1, got " "'],
    [
      ['--region', '1,2,3', 'a.jpg'],
      '--region: expected x,y,width,height in pixels, width and height over 0, got "1,2,3"',
    ],
    [
      ['--region', '1,2,0,4', 'a.jpg'],
      '--region: expected x,y,width,height in pixels, width and height over 0, got "1,2,0,4"',
    ],
    [
      ['--region', '1,,3,4', 'a.jpg'],
      '--region: expected x,y,width,height in pixels, width and height over 0, got "1,,3,4"',
    ],
    [
      ['--region', '1,2,3,x', 'a.jpg'],
      '--region: expected x,y,width,height in pixels, width and height over 0, got "1,2,3,x"',
    ],
    [['--jsn', 'a.jpg'], /^--jsn: unknown; expected one of --format, --threshold, --region, --json, --debug, --help;/],
    [['-x.jpg'], /^-x: unknown; expected one of .* goes after --$/],
    [['--constructor', 'a.jpg'], /^--constructor: unknown; expected one of /],
  ])('%j is refused', (argv, message) => {
    const command = parseReadArguments(argv);
    expect(command).toEqual({
      ok: false,
      error: { message: typeof message === 'string' ? message : (expect.stringMatching(message) as string) },
    });
  });
});
