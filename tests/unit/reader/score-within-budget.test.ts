import { describe, expect, it } from 'vitest';
import { ALPHABET } from '../../../src/core/alphabet.ts';
import { fieldFormat } from '../../../src/core/formats/parse-format.ts';
import { FRAME_BUDGET } from '../../../src/core/frame-budget.ts';
import type { TextLine } from '../../../src/core/text-line.ts';
import type { Classifier } from '../../../src/recognition/classifier.ts';
import { GlyphBudget } from '../../../src/reader/glyph-budget.ts';
import { scoreWithinBudget } from '../../../src/reader/score-within-budget.ts';
import { StageClock } from '../../../src/reader/stage-clock.ts';
import { drawInkMap } from '../core/draw-ink-map.ts';
import type { InkShape } from '../core/draw-ink.ts';

const DIGITS = fieldFormat('digits');
const CLASSES = ALPHABET.length + 1;
const [ROWS, COLUMNS] = [30, 10];
const PITCH = 40; // pixels from stroke to stroke and from row to row

/** A net that takes everything for the class of this index; it counts what it is shown. */
function createNet(index: number): Classifier & { shown: number } {
  const net = {
    alphabet: ALPHABET,
    backend: 'none',
    shown: 0,
    classify: (glyphs: readonly unknown[]) => {
      net.shown += glyphs.length;
      const logits = new Float32Array(glyphs.length * CLASSES);
      for (let i = 0; i < glyphs.length; i++) logits[i * CLASSES + index] = 12;
      return Promise.resolve({ count: glyphs.length, classes: CLASSES, logits });
    },
    dispose: () => undefined,
  };
  return net;
}

const shapes = Array.from({ length: ROWS * COLUMNS }, (_, i): InkShape[] => {
  const [x, y] = [30 + PITCH * (i % COLUMNS), 20 + PITCH * Math.floor(i / COLUMNS)];
  return [{ stroke: [x, y, x, y + 20, 4] }];
});
const map = drawInkMap(30 + PITCH * COLUMNS, 20 + PITCH * ROWS, shapes);
/** From top to bottom, of ten upright strokes each. */
const page = Array.from({ length: ROWS }, (_, row): TextLine => {
  const components = map.components.filter(({ box }) => Math.floor((box[1] + 10 - 20) / PITCH) === row);
  return { components, height: 24, slope: 0, offset: 30 + PITCH * row };
});

const read = (net: Classifier, budget = new GlyphBudget(), clock = new StageClock()) =>
  scoreWithinBudget(map, page, DIGITS, net, budget, clock);

describe('scoreWithinBudget', () => {
  it('reads all of a page of digits, in the order given', async () => {
    const net = createNet(1);
    const { lines, leftOut } = await read(net);
    expect(lines.map(({ found }) => found)).toEqual(page);
    expect(leftOut).toBe(0);
    expect(net.shown).toBe(ROWS * COLUMNS);
  });

  it.each([
    ['no characters', CLASSES - 1],
    ['characters that the format does not allow', ALPHABET.indexOf('H')],
  ])('shows the net no more than the budget of %s, and says how many lines it left out', async (_, index) => {
    const net = createNet(index);
    const { lines, leftOut } = await read(net);
    expect(net.shown).toBeGreaterThan(0);
    expect(net.shown).toBeLessThanOrEqual(FRAME_BUDGET.glyphs);
    expect(leftOut).toBe(ROWS - lines.length);
    expect(leftOut).toBeGreaterThan(ROWS / 2);
  });

  it('begins with the lines that promise most: those in the middle of the page', async () => {
    const { lines } = await read(createNet(CLASSES - 1));
    for (const { found } of lines) expect(Math.abs(found.offset / map.height - 0.5)).toBeLessThan(0.1);
  });

  it('reads nothing where nothing is left', async () => {
    const net = createNet(1);
    expect(await read(net, new GlyphBudget(0))).toEqual({ lines: [], leftOut: ROWS });
    expect(net.shown).toBe(0);
  });

  it('tells the clock what it does', async () => {
    const clock = new StageClock();
    await read(createNet(1), new GlyphBudget(), clock);
    const { cuts, ways, ink } = clock.read();
    expect(cuts).toBeGreaterThan(0);
    expect(ways).toBeGreaterThan(0);
    expect(ink).toBe(0);
  });
});
