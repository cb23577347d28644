import { describe, expect, test } from 'vitest';
import { MARKS, type Mark } from '../../../../src/core/formats/mark.ts';
import { MARK_CLASSES, scoreMarks, type MarkScores } from '../../../../src/core/marks/score-marks.ts';
import { trimMask, type InkMask } from '../../../../src/core/mask.ts';
import type { TextLine } from '../../../../src/core/text-line.ts';
import { drawInk, type InkShape } from '../draw-ink.ts';

const HEIGHT = 50; // of the line's characters, pixels
const HEAD = 40; // their top, pixels
const FOOT = HEAD + HEIGHT;
const PEN = 6;

/** Scores what is drawn in a line whose characters reach from HEAD to FOOT. */
function score(shapes: readonly InkShape[], scale = 1, slope = 0): MarkScores {
  const image = drawInk(
    140 * scale,
    140 * scale,
    shapes.map((shape) => enlarge(shape, scale)),
  );
  const mask = trimMask({ x: 0, y: 0, ...image });
  if (!mask) throw new Error('nothing was drawn');
  const line: TextLine = { components: [], height: HEIGHT * scale, slope, offset: (HEAD + HEIGHT / 2) * scale };
  return scoreMarks(lower(mask, slope), line);
}

/** Moves the mask to where a line that slopes would have it. */
const lower = (mask: InkMask, slope: number): InkMask => ({
  ...mask,
  y: Math.round(mask.y + slope * (mask.x + mask.width / 2)),
});

const enlarge = (shape: InkShape, scale: number): InkShape =>
  Object.fromEntries(
    Object.entries(shape).map(([kind, sizes]) => [kind, (sizes as readonly number[]).map((size) => size * scale)]),
  ) as unknown as InkShape;

const dot = (y: number): InkShape => ({ disc: [70, y, 4] });
const stroke = (x0: number, y0: number, x1: number, y1: number): InkShape => ({ stroke: [x0, y0, x1, y1, PEN] });

const DRAWN: Readonly<Record<Mark, readonly InkShape[]>> = {
  '.': [dot(FOOT - 3)],
  ',': [stroke(70, FOOT - 4, 66, FOOT + 9)],
  '-': [stroke(60, HEAD + 26, 80, HEAD + 25)],
  '/': [stroke(84, HEAD - 6, 58, FOOT + 8)],
  ':': [dot(HEAD + 18), dot(FOOT - 4)],
  '=': [stroke(58, HEAD + 20, 82, HEAD + 20), stroke(58, HEAD + 34, 82, HEAD + 33)],
  '+': [stroke(58, HEAD + 27, 84, HEAD + 27), stroke(71, HEAD + 14, 71, HEAD + 41)],
};

const bestOf = (scores: MarkScores): string =>
  MARK_CLASSES.reduce((best, name) => (scores[name] > scores[best] ? name : best));

describe('scoreMarks', () => {
  test.each(MARKS)('knows a %s by its shape and place', (mark) => {
    expect(bestOf(score(DRAWN[mark]))).toBe(mark);
  });

  test.each(MARKS)('knows a %s in a picture of twice the size and on a slope', (mark) => {
    expect(bestOf(score(DRAWN[mark], 2, 0.2))).toBe(mark);
  });

  test.each<[string, readonly InkShape[]]>([
    ['an upright 1', [stroke(70, HEAD + 3, 69, FOOT - 3)]],
    ['a 0', [{ ring: [70, HEAD + 25, 14, 24, PEN] }]],
    ['a 7', [stroke(55, HEAD + 3, 82, HEAD + 3), stroke(82, HEAD + 3, 66, FOOT)]],
    ['a 4', [stroke(66, HEAD, 56, HEAD + 30), stroke(56, HEAD + 30, 84, HEAD + 30), stroke(76, HEAD + 14, 74, FOOT)]],
    ['two characters at once', [stroke(40, HEAD, 40, FOOT), { ring: [80, HEAD + 25, 15, 24, PEN] }]],
  ])('takes %s for none', (_name, shapes) => {
    const scores = score(shapes);
    expect(bestOf(scores)).toBe('none');
    expect(scores.none).toBeGreaterThan(Math.log(0.4));
  });

  test('the place decides: a dot at the foot is a point, the same over the line is none', () => {
    expect(bestOf(score([dot(FOOT - 3)]))).toBe('.');
    expect(score([dot(HEAD - 14)])['.']).toBeLessThan(Math.log(0.2));
    expect(bestOf(score([stroke(60, HEAD - 20, 80, HEAD - 20)]))).not.toBe('-');
  });

  test('gives log-probabilities that add up to 1', () => {
    for (const shapes of Object.values(DRAWN)) {
      const sum = MARK_CLASSES.reduce((total, name) => total + Math.exp(score(shapes)[name]), 0);
      expect(sum).toBeCloseTo(1, 9);
    }
  });

  test('a single pixel and a solid block are scored like anything else', () => {
    for (const shapes of [[{ bar: [70, 70, 1, 1] }], [{ bar: [0, 0, 140, 140] }]] as const) {
      expect(MARK_CLASSES.every((name) => Number.isFinite(score(shapes)[name]))).toBe(true);
    }
  });
});
