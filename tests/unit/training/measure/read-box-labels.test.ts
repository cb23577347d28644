import { describe, expect, it } from 'vitest';
import { readBoxLabels } from '../../../../src/training/measure/read-box-labels.ts';

const HEADER = 'file\tlines\tboxes';

describe('readBoxLabels', () => {
  it('reads a string and its boxes a line', () => {
    expect(readBoxLabels(`${HEADER}\na.jpg\t90\t1,2,30,40;50,2,20.5,40\r\nb.png\t7\t0,0,1,1\n`)).toEqual({
      ok: true,
      value: [
        {
          file: 'a.jpg',
          text: '90',
          boxes: [
            [1, 2, 30, 40],
            [50, 2, 20.5, 40],
          ],
        },
        { file: 'b.png', text: '7', boxes: [[0, 0, 1, 1]] },
      ],
    });
  });

  it.each([
    ['', 'line 1: expected the header "file⇥lines⇥boxes", got ""'],
    ['file\tlines\tnotes\na.jpg\t9\tx', 'line 1: expected the header'],
    [HEADER, 'expected at least one picture below the header, got none'],
    [`${HEADER}\na.jpg\t9`, 'line 2: expected a file, its digits and their boxes, got "a.jpg\t9"'],
    [`${HEADER}\na.jpg\t9x\t0,0,1,1`, 'line 2: expected digits, got "9x"'],
    [`${HEADER}\na.jpg\t9\t0,0,1,1\nb.jpg\t12\t0,0,1,1`, 'line 3: expected a box for each of "12", got 1'],
    [`${HEADER}\na.jpg\t9\t0,0,1`, 'line 2: expected boxes as x,y,width,height, got "0,0,1"'],
    [`${HEADER}\na.jpg\t9\t0,0,1,`, 'line 2: expected boxes as x,y,width,height, got "0,0,1,"'],
    [`${HEADER}\na.jpg\t9\t0,0,0,5`, 'line 2: expected boxes as x,y,width,height, got "0,0,0,5"'],
  ])('says of %j what is wrong', (tsv, words) => {
    const read = readBoxLabels(tsv);
    expect(read.ok ? '' : read.error).toContain(words);
  });
});
