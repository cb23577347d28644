import { describe, expect, it } from 'vitest';
import { ALPHABET } from '../../../src/core/alphabet.ts';
import { fieldFormat } from '../../../src/core/formats/parse-format.ts';
import type { Glyph } from '../../../src/core/glyph.ts';
import { proposeRuns } from '../../../src/core/segmentation/propose-runs.ts';
import type { Classifier } from '../../../src/recognition/classifier.ts';
import type { CutLine } from '../../../src/reader/cut-lines.ts';
import { lookAgain } from '../../../src/reader/look-again.ts';
import { readLine } from '../../../src/reader/read-line.ts';
import { scoreLines, type ScoredLine } from '../../../src/reader/score-lines.ts';
import { GlyphBudget } from '../../../src/reader/glyph-budget.ts';
import { VARIANTS } from '../../../src/core/vary-mask.ts';
import { drawInkMap } from '../core/draw-ink-map.ts';
import { pieceAt } from '../core/segmentation/piece-at.ts';

const DIGITS = fieldFormat('digits');
const CLASSES = ALPHABET.length + 1;

/** What a net says of a glyph: logits by class. */
type Answer = Readonly<Record<number, number>>;

/** A net that answers the first look at a line's glyphs in one way, and whatever it is shown later in another. */
function createNet(first: Answer, later: Answer): Classifier & { readonly calls: Glyph[][] } {
  const calls: Glyph[][] = [];
  return {
    alphabet: ALPHABET,
    backend: 'none',
    calls,
    classify: (glyphs) => {
      calls.push([...glyphs]);
      const answer = calls.length === 1 ? first : later;
      const logits = new Float32Array(glyphs.length * CLASSES);
      glyphs.forEach((_, i) => {
        for (const [index, logit] of Object.entries(answer)) logits[i * CLASSES + Number(index)] = logit;
      });
      return Promise.resolve({ count: glyphs.length, classes: CLASSES, logits });
    },
    dispose: () => undefined,
  };
}

const pieces = [pieceAt(0, 30), pieceAt(60, 30)];
const line = { components: [], height: 60, slope: 0, offset: 50 };
const cut: CutLine = { map: drawInkMap(10, 10, []), line, found: line, pieces, runs: proposeRuns(pieces, 60) };

const textOf = (scored: ScoredLine): string => readLine(scored, DIGITS).strings[0].text;

/** The strings before and after a second look, and how many glyphs that look took. */
async function lookTwice(first: Answer, later: Answer, budget = new GlyphBudget()) {
  const net = createNet(first, later);
  const lines = await scoreLines([cut], DIGITS, net, new GlyphBudget());
  const asked = net.calls.length;
  const looks = lines.map((scored) => ({ scored, reading: readLine(scored, DIGITS) }));
  const again = await lookAgain(looks, DIGITS, net, budget);
  const glyphs = net.calls.slice(asked).reduce((sum, call) => sum + call.length, 0);
  return { before: lines.map(textOf), after: again.map(textOf), glyphs, lines, again };
}

describe('lookAgain', () => {
  it('shows doubtful characters in four variants more, and believes the mean', async () => {
    const { before, after, glyphs } = await lookTwice({ 1: 6, 7: 5.5 }, { 7: 9 });
    expect(before).toEqual(['11']);
    expect(after).toEqual(['77']);
    expect(glyphs).toBe(VARIANTS * pieces.length);
  });

  it('is not talked over by variants that know nothing', async () => {
    const { after } = await lookTwice({ 1: 6, 7: 4 }, { 7: 0.1 });
    expect(after).toEqual(['11']);
  });

  it('asks nothing where all is clear', async () => {
    const { glyphs, lines, again } = await lookTwice({ 1: 14 }, { 7: 9 });
    expect(glyphs).toBe(0);
    expect(again).toEqual(lines);
  });

  it('looks at no more than is left of the budget', async () => {
    const budget = new GlyphBudget();
    budget.spend(budget.left - 2 * VARIANTS + 1, 0);
    expect((await lookTwice({ 1: 6, 7: 5.5 }, { 7: 9 }, budget)).glyphs).toBe(VARIANTS);
    expect(budget.left).toBe(VARIANTS - 1);
    expect((await lookTwice({ 1: 6, 7: 5.5 }, { 7: 9 }, budget)).glyphs).toBe(0);
  });
});
