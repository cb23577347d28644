import { expect, test } from 'vitest';
import { parseLabels } from '../../bench/parse-labels.ts';

test('a line a picture, below the headings: file, strings, and whatever follows', () => {
  expect(parseLabels('file\tlines\tnotes\r\nsome/a.jpg\t12 3|45\tfaint\r\n\nb.jpg\t\n')).toEqual([
    { file: 'a.jpg', truth: ['123', '45'] },
    { file: 'b.jpg', truth: [] },
  ]);
});
