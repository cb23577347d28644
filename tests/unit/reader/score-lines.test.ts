import { describe, expect, it } from 'vitest';
import { ALPHABET } from '../../../src/core/alphabet.ts';
import { fieldFormat } from '../../../src/core/formats/parse-format.ts';
import { GLYPH_SIZE, type Glyph } from '../../../src/core/glyph.ts';
import { proposeRuns } from '../../../src/core/segmentation/propose-runs.ts';
import type { Piece } from '../../../src/core/segmentation/cut-into-pieces.ts';
import type { Classifier } from '../../../src/recognition/classifier.ts';
import type { CutLine } from '../../../src/reader/cut-lines.ts';
import { GlyphBudget } from '../../../src/reader/glyph-budget.ts';
import { scoreLines } from '../../../src/reader/score-lines.ts';
import { drawInkMap } from '../core/draw-ink-map.ts';
import { pieceAt } from '../core/segmentation/piece-at.ts';

const DIGITS = fieldFormat('digits');
const CLASSES = ALPHABET.length + 1;

/** A net that is sure of whatever `isCharacter` says, by how wide it is drawn, 0–1; it keeps how many glyphs each call had. */
function createNet(isCharacter: (width: number) => boolean): Classifier & { readonly calls: number[] } {
  const calls: number[] = [];
  return {
    alphabet: ALPHABET,
    backend: 'none',
    calls,
    classify: (glyphs) => {
      calls.push(glyphs.length);
      const logits = new Float32Array(glyphs.length * CLASSES);
      glyphs.forEach((glyph, i) => (logits[i * CLASSES + (isCharacter(widthOf(glyph)) ? 3 : CLASSES - 1)] = 12));
      return Promise.resolve({ count: glyphs.length, classes: CLASSES, logits });
    },
    dispose: () => undefined,
  };
}

function widthOf(glyph: Glyph): number {
  const columns = new Set([...glyph.keys()].filter((i) => glyph[i] > 0.3).map((i) => i % GLYPH_SIZE));
  return columns.size / GLYPH_SIZE;
}

function lineOf(pieces: readonly Piece[], height = 60): CutLine {
  const line = { components: [], height, slope: 0, offset: 50 };
  return { map: drawInkMap(10, 10, []), line, found: line, pieces, runs: proposeRuns(pieces, height) };
}

/** Ten characters well apart. */
const apart = Array.from({ length: 10 }, (_, index) => pieceAt(60 * index, 30));
/** Two that touch: each is narrow, both together are wide. */
const touching = [
  pieceAt(0, 28, 60, 20, { component: 1, cutRight: 1 }),
  pieceAt(28, 28, 60, 20, { component: 1, cutLeft: 1 }),
];

const runsOf = (candidates: readonly { from: number; to: number }[]): string[] =>
  candidates.map(({ from, to }) => `${from}-${to}`).sort();

describe('scoreLines', () => {
  it('asks once about characters that stand apart, and about nothing else', async () => {
    const net = createNet(() => true);
    const lines = await scoreLines([lineOf(apart)], DIGITS, net);
    expect(net.calls).toEqual([10]);
    expect(lines[0].candidates).toHaveLength(10);
  });

  it('asks about the halves of what the net takes for no character', async () => {
    const net = createNet((width) => width < 0.6);
    const lines = await scoreLines([lineOf(touching)], DIGITS, net);
    expect(runsOf(lines[0].candidates)).toEqual(['0-1', '0-2', '1-2']);
    const best = lines[0].candidates.find(({ from, to }) => from === 0 && to === 1);
    expect(best?.probabilities.alternatives[0].text).toBe(ALPHABET[3]);
  });

  it('leaves the halves of what the net is sure of alone', async () => {
    const lines = await scoreLines(
      [lineOf(touching)],
      DIGITS,
      createNet(() => true),
    );
    expect(runsOf(lines[0].candidates)).toEqual(['0-2']);
  });

  it('asks about what nearly beats the best way, once that is known', async () => {
    const net = createNet(() => true);
    const lightlyCut = [
      { ...touching[0], cutRight: 0.5 },
      { ...touching[1], cutLeft: 0.5 },
    ];
    const lines = await scoreLines([lineOf(lightlyCut)], DIGITS, net);
    expect(net.calls).toEqual([1, 2]);
    expect(runsOf(lines[0].candidates)).toEqual(['0-1', '0-2', '1-2']);
  });

  it('gives the right logits to each line', async () => {
    const wide = lineOf([pieceAt(0, 50)]);
    const narrow = lineOf([pieceAt(0, 12)]);
    const lines = await scoreLines(
      [wide, narrow, wide],
      DIGITS,
      createNet((width) => width < 0.4),
    );
    const rejected = lines.map(({ candidates }) =>
      candidates.some(({ probabilities }) => probabilities.noCharacter < 0.5),
    );
    expect(rejected).toEqual([false, true, false]);
  });

  it('gives a line that wants more than is left what there is, where it is the first, and lets the others wait', async () => {
    const net = createNet(() => false);
    const budget = new GlyphBudget();
    budget.spend(budget.left - 13, 0);
    const lines = await scoreLines([lineOf(apart), lineOf(apart), lineOf(apart.slice(0, 3))], DIGITS, net, budget);
    expect(net.calls).toEqual([13]);
    expect(lines.map(({ candidates }) => candidates.length)).toEqual([10, 3]);
    expect(await scoreLines([lineOf(apart)], DIGITS, net, budget)).toEqual([]);
  });

  it('asks about the most promising part of a line that wants more than the whole budget', async () => {
    const budget = new GlyphBudget();
    budget.spend(budget.left - 4, 0);
    const lines = await scoreLines(
      [lineOf(apart)],
      DIGITS,
      createNet(() => false),
      budget,
    );
    expect(lines.map(({ candidates }) => candidates.length)).toEqual([4]);
  });

  it('has nothing to ask without lines', async () => {
    const net = createNet(() => true);
    expect(await scoreLines([], DIGITS, net)).toEqual([]);
    expect(net.calls).toEqual([]);
  });
});
