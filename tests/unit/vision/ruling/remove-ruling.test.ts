import { describe, expect, it } from 'vitest';
import { FRAME_BUDGET } from '../../../../src/core/frame-budget.ts';
import { removeRuling } from '../../../../src/vision/ruling/remove-ruling.ts';
import { drawInk, type InkShape } from '../../core/draw-ink.ts';

const LEFT_OVER = 0.03; // share of a line's own ink that may stay
const DAMAGE = 0.02; // share of a stroke's ink that may go with the line

const [WIDTH, HEIGHT] = [420, 220];

/** Five upright strokes and a zero, standing between rows 60 and 140. */
const writing: InkShape[] = [
  ...[60, 110, 160, 210, 260].map((x): InkShape => ({ stroke: [x, 64, x + 10, 136, 9] })),
  { ring: [330, 100, 24, 35, 9] },
];

/** Draws writing and lines together, removes the lines, and says what share of each one's own ink is left. */
function remove(lines: readonly InkShape[], strokes: readonly InkShape[] = writing) {
  const { data } = drawInk(WIDTH, HEIGHT, [...strokes, ...lines]);
  const before = data.slice();
  const gray = before.map((level) => 230 - 0.8 * level);
  const rules = removeRuling({ width: WIDTH, height: HEIGHT, data }, { width: WIDTH, height: HEIGHT, data: gray });
  const ofStrokes = drawInk(WIDTH, HEIGHT, strokes).data;
  const ofLines = drawInk(WIDTH, HEIGHT, lines).data;
  const shareLeft = (where: (i: number) => boolean): number => {
    const places = [...data.keys()].filter((i) => where(i) && before[i]);
    return places.filter((i) => data[i]).length / places.length;
  };
  return {
    rules,
    unchanged: Buffer.from(data).equals(before),
    strokesLeft: shareLeft((i) => ofStrokes[i] > 0),
    linesLeft: shareLeft((i) => ofLines[i] > 0 && !ofStrokes[i]),
  };
}

describe('removeRuling', () => {
  it.each<[string, InkShape[]]>([
    ['under the writing', [{ bar: [0, 165, WIDTH, 2] }]],
    ['through the middle of the writing', [{ bar: [0, 100, WIDTH, 2] }]],
    ['that leans', [{ stroke: [0, 165, WIDTH, 178, 3] }]],
    ['that leans the other way, through the writing', [{ stroke: [0, 110, WIDTH, 95, 3] }]],
    ['that ends before the edges', [{ bar: [60, 165, 300, 2] }]],
    ['that runs down a margin', [{ bar: [25, 0, 2, HEIGHT] }]],
    ['down between characters, leaning', [{ stroke: [286, 0, 292, HEIGHT, 3] }]],
  ])('takes a line out %s and leaves the strokes whole', (_, lines) => {
    const { rules, strokesLeft, linesLeft } = remove(lines);
    expect(rules).toHaveLength(1);
    expect(linesLeft).toBeLessThan(LEFT_OVER);
    expect(strokesLeft).toBeGreaterThan(1 - DAMAGE);
  });

  it('leaves of a line at the feet of the writing what the feet stand on', () => {
    const { strokesLeft, linesLeft } = remove([{ bar: [0, 139, WIDTH, 3] }]);
    expect(strokesLeft).toBeGreaterThan(1 - DAMAGE);
    expect(linesLeft).toBeLessThan(0.15); // six feet of up to ten pixels each
  });

  it('leaves a stroke that lies along the line', () => {
    const foot: InkShape = { bar: [150, 161, 60, 4] };
    const { strokesLeft, linesLeft } = remove([{ bar: [0, 165, WIDTH, 2] }], [...writing, foot]);
    expect(strokesLeft).toBeGreaterThan(1 - DAMAGE);
    expect(linesLeft).toBeLessThan(0.2); // what lies under it stays with it
  });

  it('takes all lines of a ruled sheet out, and those of a squared one', () => {
    const ruled = [25, 80, 135, 190].map((y): InkShape => ({ bar: [0, y, WIDTH, 2] }));
    const across = [85, 185, 285, 385].map((x): InkShape => ({ bar: [x, 0, 2, HEIGHT] }));
    for (const lines of [ruled, [...ruled, ...across]]) {
      const { linesLeft, strokesLeft } = remove(lines);
      expect(linesLeft).toBeLessThan(LEFT_OVER);
      expect(strokesLeft).toBeGreaterThan(1 - DAMAGE);
    }
  });

  it('takes squares out whose rules break off around the writing', () => {
    const around = [60, 150, 240, 330].flatMap((x): InkShape[] => [{ bar: [x, 0, 2, 50] }, { bar: [x, 152, 2, 68] }]);
    const { linesLeft, strokesLeft } = remove(around);
    expect(linesLeft).toBeLessThan(LEFT_OVER);
    expect(strokesLeft).toBeGreaterThan(1 - DAMAGE);
  });

  it('takes a comb out, its teeth too, beside strokes that stand in its cells', () => {
    const teeth = [40, 88, 136, 184, 232, 280].map((x): InkShape => ({ bar: [x, 145, 2, 20] }));
    const { linesLeft, strokesLeft } = remove([{ bar: [40, 164, 242, 2] }, ...teeth], writing.slice(0, 5));
    expect(linesLeft).toBeLessThan(2 * LEFT_OVER); // the corners
    expect(strokesLeft).toBeGreaterThan(1 - DAMAGE);
  });

  it('takes a line out in pieces that pencil or print left gaps in', () => {
    const dashes = Array.from({ length: 30 }, (_, i): InkShape => ({ bar: [14 * i, 165, 11, 2] }));
    expect(remove(dashes).linesLeft).toBeLessThan(LEFT_OVER);
  });

  it.each<[string, InkShape[]]>([
    ['writing alone', writing],
    ['nothing at all', []],
    ['a dash', [...writing, { bar: [20, 165, 90, 3] }]],
    ['a thick bar across the picture', [...writing, { bar: [0, 165, WIDTH, 20] }]],
    ['a steep stroke from corner to corner', [{ stroke: [0, HEIGHT, WIDTH, 0, 3] }]],
  ])('changes nothing where there is %s', (_, strokes) => {
    expect(remove([], strokes)).toMatchObject({ rules: [], unchanged: true });
  });

  it('does not take the feet of a row of zeros for a line', () => {
    const zeros = Array.from({ length: 8 }, (_, i): InkShape => ({ ring: [40 + 48 * i, 110, 16, 34, 4] }));
    expect(remove([], zeros)).toMatchObject({ rules: [], unchanged: true });
  });

  it('leaves the feet of a row of zeros whole that stand on a line', () => {
    const zeros = Array.from({ length: 8 }, (_, i): InkShape => ({ ring: [40 + 48 * i, 110, 16, 34, 7] }));
    const { linesLeft, strokesLeft } = remove([{ bar: [0, 152, WIDTH, 2] }], zeros);
    expect(linesLeft).toBeLessThan(LEFT_OVER);
    expect(strokesLeft).toBeGreaterThan(1 - DAMAGE);
  });

  it('takes a long line out among more short ones than are looked at', () => {
    const dashes = Array.from({ length: 2 * FRAME_BUDGET.rules }, (_, i): InkShape => {
      return { bar: [10 + 64 * (i % 25), 10 + 12 * Math.floor(i / 25), 30, 2] };
    });
    const [width, height] = [1620, 340];
    const { data } = drawInk(width, height, [...dashes, { bar: [0, 320, width, 2] }]);
    const gray = { width, height, data: data.map((level) => 230 - 0.8 * level) };
    removeRuling({ width, height, data }, gray);
    expect(data.subarray(319 * width, 323 * width).some((level) => level !== 0)).toBe(false);
  });
});
