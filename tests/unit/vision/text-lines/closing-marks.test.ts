import { describe, expect, test } from 'vitest';
import type { FrameBox } from '../../../../src/core/geometry.ts';
import { findTextLines } from '../../../../src/vision/find-text-lines.ts';

/** Four characters of 30×50, the last one's right side at 265. */
const NUMBER = Array.from({ length: 4 }, (_, i): FrameBox => [100 + 45 * i, 275, 30, 50]);

/** What the first line holds of the number and these parts, by their index; the number's are 0 to 3. */
function lineWith(parts: readonly FrameBox[], hasMarks: boolean): number[] {
  const components = [...NUMBER, ...parts].map((box, label) => ({
    label,
    box,
    area: Math.round(0.8 * box[2] * box[3]),
  }));
  const map = { components, labels: new Int32Array(0), width: 800, height: 600 };
  const line = findTextLines(map, 0, undefined, hasMarks).find(({ height }) => height === 50);
  return (line?.components ?? []).map(({ label }) => label).sort((a, b) => a - b);
}

describe('findTextLines, where a number is closed by marks', () => {
  test.each<[string, FrameBox[]]>([
    [
      '.-',
      [
        [278, 318, 6, 6],
        [300, 298, 28, 5],
      ],
    ],
    [
      '--',
      [
        [285, 298, 28, 5],
        [330, 298, 28, 5],
      ],
    ],
    [
      '=',
      [
        [290, 292, 30, 10],
        [291, 310, 30, 10],
      ],
    ],
  ])('takes %s into its line where there is punctuation; else it is dirt', (_, marks) => {
    expect(lineWith(marks, true)).toEqual([...NUMBER, ...marks].map((_, index) => index));
    expect(lineWith(marks, false)).not.toContain(NUMBER.length + marks.length - 1);
  });

  test.each<[string, FrameBox]>([
    ['more than a height away', [330, 298, 20, 5]],
    ['under the line', [280, 360, 20, 5]],
  ])('leaves a dash alone that is %s', (_, dash) => {
    expect(lineWith([dash], true)).toEqual([0, 1, 2, 3]);
  });
});
