import { expect, test } from 'vitest';
import { parseStartFlags } from '../../../.scripts/parse-start-flags.mjs';

test.each([
  [[], { phone: false, port: 4173, help: false }],
  [['--phone'], { phone: true, port: 4173, help: false }],
  [['--port', '8080', '--phone'], { phone: true, port: 8080, help: false }],
  [['--port=8080'], { phone: false, port: 8080, help: false }],
  [['-h'], { phone: false, port: 4173, help: true }],
])('%j', (words, flags) => {
  expect(parseStartFlags(words)).toEqual(flags);
});

test.each([
  [['--fone'], 'Unknown flag --fone.'],
  [['--port'], 'not nothing'],
  [['--port', '--phone'], 'not "--phone"'],
  [['--port', '0'], 'not "0"'],
  [['--port=65536'], 'not "65536"'],
  [['--port', '80a'], 'not "80a"'],
])('%j is refused in words', (words, message) => {
  expect(() => parseStartFlags(words)).toThrow(message);
});
