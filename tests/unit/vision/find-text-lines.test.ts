import { describe, expect, it } from 'vitest';
import type { FrameBox } from '../../../src/core/geometry.ts';
import type { InkComponent } from '../../../src/core/ink.ts';
import type { Rule } from '../../../src/core/rule.ts';
import { findTextLines } from '../../../src/vision/find-text-lines.ts';

const SLOPE_TOLERANCE = 0.02; // rise over run
const [WIDTH, HEIGHT] = [800, 600];
const FILL = 0.35; // share of a character's box that is ink

/** The lines of components with these boxes, each as the indices of its boxes. */
function linesOf(boxes: readonly FrameBox[], fill = FILL, rules: readonly Rule[] = []) {
  const components = boxes.map((box, index): InkComponent => ({
    label: index + 1,
    box,
    area: Math.max(1, Math.round(fill * box[2] * box[3])),
  }));
  return findTextLines({ components, rules, labels: new Int32Array(0), width: WIDTH, height: HEIGHT }).map((line) => ({
    ...line,
    members: line.components.map(({ label }) => label - 1),
  }));
}

/** A row of characters of 30×50, their middles on y = middle + slope·(x − left). */
const row = (left: number, middle: number, count: number, slope = 0, step = 45): FrameBox[] =>
  Array.from({ length: count }, (_, i) => [left + step * i, Math.round(middle + slope * step * i - 25), 30, 50]);

const members = (boxes: readonly FrameBox[]): number[][] => linesOf(boxes).map((line) => line.members);

describe('findTextLines', () => {
  it('finds a line, its characters from left to right, its height and place', () => {
    const [line, ...others] = linesOf([...row(100, 300, 5)].reverse());
    expect(others).toEqual([]);
    expect(line.members).toEqual([4, 3, 2, 1, 0]);
    expect(line.height).toBe(50);
    expect(line.offset + line.slope * 200).toBeCloseTo(300, 0);
  });

  it('joins the parts of a character that came apart, however high the upper one is', () => {
    const broken: FrameBox[] = [
      [235, 275, 30, 26],
      [237, 306, 28, 20],
    ];
    expect(members([...row(100, 300, 3), ...broken]).map((line) => [...line].sort())).toEqual([[0, 1, 2, 3, 4]]);
  });

  it('leaves a character that stands close under another in a line of its own', () => {
    expect(members([...row(100, 300, 3), [102, 329, 30, 50]])).toEqual([[0, 1, 2], [3]]);
  });

  it('gives two lines from top to bottom', () => {
    expect(members([...row(100, 400, 4), ...row(120, 200, 3)])).toEqual([
      [4, 5, 6],
      [0, 1, 2, 3],
    ]);
  });

  it('keeps lines apart that stand as close as handwriting does', () => {
    expect(members([...row(100, 200, 6), ...row(100, 275, 6)])).toEqual([
      [0, 1, 2, 3, 4, 5],
      [6, 7, 8, 9, 10, 11],
    ]);
  });

  it.each([8, -8, 3])('follows a line that rises or falls by %i°', (degrees) => {
    const slope = Math.tan((degrees * Math.PI) / 180);
    const [line, ...others] = linesOf(row(100, 300, 10, slope));
    expect(others).toEqual([]);
    expect(line.members).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(Math.abs(line.slope - slope)).toBeLessThan(SLOPE_TOLERANCE);
  });

  it('keeps two sloping lines apart', () => {
    const slope = Math.tan((8 * Math.PI) / 180);
    expect(members([...row(100, 200, 8, slope), ...row(100, 300, 8, slope)])).toEqual([
      [0, 1, 2, 3, 4, 5, 6, 7],
      [8, 9, 10, 11, 12, 13, 14, 15],
    ]);
  });

  it('takes two groups far apart on one height for two lines, the left one first', () => {
    const groups = (drop: number) => members([...row(100, 300, 3), ...row(500, 300 + drop, 3)]);
    for (const drop of [0, 6, -6]) {
      expect(groups(drop)).toEqual([
        [0, 1, 2],
        [3, 4, 5],
      ]);
    }
  });

  it('keeps digits together that are spaced widely, but evenly', () => {
    for (const step of [100, 140, 170]) expect(members(row(60, 300, 5, 0, step))).toEqual([[0, 1, 2, 3, 4]]);
  });

  it('parts two numbers at a gap far wider than their own', () => {
    expect(members([...row(60, 300, 3, 0, 40), ...row(270, 300, 4, 0, 40)])).toEqual([
      [0, 1, 2],
      [3, 4, 5, 6],
    ]);
  });

  it('parts two numbers that are spaced each in its own way', () => {
    expect(members([...row(40, 300, 4, 0, 38), ...row(320, 300, 4, 0, 110)])).toEqual([
      [0, 1, 2, 3],
      [4, 5, 6, 7],
    ]);
  });

  it('keeps the group gaps of one number', () => {
    // As in a telephone number: a gap of most of a height.
    expect(members([...row(60, 300, 3, 0, 38), ...row(210, 300, 3, 0, 38)])).toEqual([[0, 1, 2, 3, 4, 5]]);
  });

  it('keeps columns apart that stand beside each other', () => {
    const column = (left: number) => [200, 290, 380].flatMap((middle) => row(left, middle, 3, 0, 38));
    expect(members([...column(60), ...column(290)])).toEqual([
      [0, 1, 2],
      [9, 10, 11],
      [3, 4, 5],
      [12, 13, 14],
      [6, 7, 8],
      [15, 16, 17],
    ]);
  });

  it('is not led astray from the slope of a line by one character that stands off it', () => {
    const boxes = row(100, 300, 9);
    boxes[8] = [boxes[8][0], boxes[8][1] + 27, 30, 50];
    expect(Math.abs(linesOf(boxes)[0].slope)).toBeLessThan(SLOPE_TOLERANCE);
  });

  it('puts small parts to the line that they stand in: a hat, a dot', () => {
    const hat: FrameBox = [195, 268, 20, 6];
    const dot: FrameBox = [130, 322, 7, 7];
    const [line, ...others] = linesOf([...row(100, 300, 4), hat, dot], 0.8);
    expect(others).toEqual([]);
    expect([...line.members].sort()).toEqual([0, 1, 2, 3, 4, 5]);
    expect(line.height).toBe(50);
  });

  it('leaves dirt alone that stands off every line', () => {
    expect(members([...row(100, 300, 4), [600, 80, 8, 8], [400, 560, 9, 5]])).toEqual([[0, 1, 2, 3]]);
  });

  it('takes characters of different heights into one line', () => {
    const boxes: FrameBox[] = [
      [100, 270, 30, 60],
      [145, 280, 28, 48],
      [190, 285, 25, 40],
      [230, 272, 30, 58],
    ];
    expect(members(boxes)).toEqual([[0, 1, 2, 3]]);
  });

  it.each<[string, FrameBox, number]>([
    ['the sheet seen whole', [0, 0, WIDTH, HEIGHT], 0.01],
    ["a table's edge along the foot", [0, 560, WIDTH, 40], 0.7],
  ])('does not read a frame: %s', (_, box, fill) => {
    const components = [...row(100, 300, 4), box].map((box, index) => ({
      label: index + 1,
      box,
      area: Math.round((index === 4 ? fill : FILL) * box[2] * box[3]),
    }));
    const lines = findTextLines({ components, labels: new Int32Array(0), width: WIDTH, height: HEIGHT });
    expect(lines.map((line) => line.components.map(({ label }) => label))).toEqual([[1, 2, 3, 4]]);
  });

  it.each<[string, FrameBox[]]>([
    ['nothing', []],
    ['specks', Array.from({ length: 40 }, (_, i): FrameBox => [20 * i, (97 * i) % 600, 2, 2])],
  ])('finds no line in %s', (_, boxes) => {
    expect(members(boxes)).toEqual([]);
  });

  it('keeps the cells of a table apart, though no gap tells them', () => {
    const boxes = [...row(60, 300, 3, 0, 38), ...row(204, 300, 3, 0, 38)];
    const upright = (x: number): Rule => ({ from: [x, 200], to: [x, 400], thickness: 2 });
    const cells = (rules: readonly Rule[]) => linesOf(boxes, FILL, rules).map((line) => line.members);
    expect(cells([])).toEqual([[0, 1, 2, 3, 4, 5]]);
    expect(cells([40, 186, 330].map(upright))).toEqual([
      [0, 1, 2],
      [3, 4, 5],
    ]);
  });

  it('parts table cells of one digit each, and leaves a comb of cells as wide as a digit together', () => {
    const upright = (x: number): Rule => ({ from: [x, 200], to: [x, 400], thickness: 2 });
    const inTable = linesOf(row(100, 300, 4, 0, 120), FILL, [55, 175, 295, 415, 535].map(upright));
    expect(inTable.map((line) => line.members)).toEqual([[0], [1], [2], [3]]);
    const inComb = linesOf(row(100, 300, 4, 0, 60), FILL, [85, 145, 205, 265, 325].map(upright));
    expect(inComb.map((line) => line.members)).toEqual([[0, 1, 2, 3]]);
  });

  it.each([90, 180, -90])('finds lines along axes that are turned by %i°', (degrees) => {
    const angle = (degrees * Math.PI) / 180;
    const turn = ([x, y, w, h]: FrameBox): FrameBox =>
      degrees === 180 ? [-x - w, -y - h, w, h] : degrees === 90 ? [-y - h, x, h, w] : [y, -x - w, h, w];
    const components = [...row(100, 300, 4), ...row(100, 400, 3)].map((box, index): InkComponent => {
      const [x, y, w, h] = turn(box);
      return { label: index + 1, box: [x + WIDTH, y + WIDTH, w, h], area: 500 };
    });
    const map = { components, labels: new Int32Array(0), width: 2 * WIDTH, height: 2 * WIDTH };
    const lines = findTextLines(map, angle);
    expect(lines.map((line) => line.components.map(({ label }) => label))).toEqual([
      [1, 2, 3, 4],
      [5, 6, 7],
    ]);
    for (const line of lines) {
      expect(line.angle).toBe(angle);
      expect(line.height).toBe(50);
      expect(line.slope).toBeCloseTo(0, 9);
    }
  });

  it('finds a single character', () => {
    expect(members([[400, 300, 30, 50]])).toEqual([[0]]);
  });
});
