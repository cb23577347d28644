import { expect, it } from 'vitest';
import { formatTable } from '../../../../src/training/search/format-table.ts';

it('formatTable lines its columns up, words to the left and numbers to the right', () => {
  const rows = [
    ['lenet', '98.50 %', '9'],
    ['cnn-bn', '9.00 %', '1234'],
  ];
  expect(formatTable(['net', 'mnist', 'n'], rows)).toBe(
    [
      '| net    |   mnist |    n |',
      '| ------ | ------: | ---: |',
      '| lenet  | 98.50 % |    9 |',
      '| cnn-bn |  9.00 % | 1234 |',
      '',
    ].join('\n'),
  );
});
