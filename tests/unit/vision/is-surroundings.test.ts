import { describe, expect, it } from 'vitest';
import type { FrameBox } from '../../../src/core/geometry.ts';
import type { InkComponent } from '../../../src/core/ink.ts';
import { isSurroundings } from '../../../src/vision/is-surroundings.ts';

const [WIDTH, HEIGHT] = [800, 600];

const componentAt = (box: FrameBox, fill: number, label = 100): InkComponent => ({
  label,
  box,
  area: Math.round(fill * box[2] * box[3]),
});

/** Five characters in the middle of the picture. */
const writing = Array.from({ length: 5 }, (_, i) => componentAt([250 + 50 * i, 270, 35, 60], 0.3, i + 1));

const judge = (box: FrameBox, fill: number): boolean => {
  const component = componentAt(box, fill);
  return isSurroundings(component, WIDTH, HEIGHT, [...writing, component]);
};

describe('isSurroundings', () => {
  it.each<[string, FrameBox, number]>([
    ["the sheet's outline, seen whole", [0, 0, WIDTH, HEIGHT], 0.02],
    ['the desk beside the sheet', [0, 0, 120, HEIGHT], 0.95],
    ['the desk above and on both sides', [0, 0, WIDTH, HEIGHT], 0.3],
    ['a shadow in a corner', [600, 450, 200, 150], 0.6],
    ['a finger from below', [330, 440, 110, 160], 0.8],
    ['a dark strip along the edge', [0, 150, 60, 300], 0.9],
    ["a table's edge across the picture", [0, 500, WIDTH, 12], 0.8],
    ['a long thin fold that touches no edge', [100, 200, 600, 20], 0.3],
  ])('knows %s', (_, box, fill) => {
    expect(judge(box, fill)).toBe(true);
  });

  it.each<[string, FrameBox, number]>([
    ['a character', [400, 270, 35, 60], 0.3],
    ['a 1', [400, 250, 9, 90], 0.8],
    ['a character that the edge cuts', [0, 270, 35, 60], 0.3],
    ['a character as high as the picture', [300, 0, 250, HEIGHT], 0.25],
    ['a large 1 that stands on the edge', [300, 300, 75, 300], 0.6],
    ['a solid dot at the edge', [300, 594, 6, 6], 0.8],
    ['two large characters that touch', [200, 150, 400, 300], 0.25],
  ])('takes %s for writing', (_, box, fill) => {
    expect(judge(box, fill)).toBe(false);
  });
});
