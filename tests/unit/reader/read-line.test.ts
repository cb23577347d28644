import { describe, expect, it } from 'vitest';
import type { InkMap } from '../../../src/core/ink.ts';
import { fieldFormat } from '../../../src/core/formats/parse-format.ts';
import type { Format } from '../../../src/core/reading.ts';
import { chooseString, type ReadString } from '../../../src/reader/choose-string.ts';
import type { Piece } from '../../../src/core/segmentation/cut-into-pieces.ts';
import { joinMasks } from '../../../src/core/mask.ts';
import { normaliseGlyph } from '../../../src/core/normalise-glyph.ts';
import type { TextLine } from '../../../src/core/text-line.ts';
import type { ScoredRun } from '../../../src/core/lattice/describe-arcs.ts';
import { findMarks } from '../../../src/core/marks/find-marks.ts';
import { proposeRuns } from '../../../src/core/segmentation/propose-runs.ts';
import { readLine } from '../../../src/reader/read-line.ts';

const map: InkMap = { width: 1, height: 1, labels: new Int32Array(1), components: [], scale: 1, origin: [0, 0] };
const LINE_HEIGHT = 60; // pixels
const line: TextLine = { components: [], height: LINE_HEIGHT, slope: 0, offset: 130 };

const PEN = 7; // pixels

/** A piece of ink: the outline of a box, as a pen draws it. */
function pieceAt(x: number, width: number, height = LINE_HEIGHT): Piece {
  const data = Uint8Array.from({ length: width * height }, (_, at) => {
    const [column, row] = [at % width, Math.floor(at / width)];
    return Math.min(column, row, width - 1 - column, height - 1 - row) < PEN ? 255 : 0;
  });
  return {
    x,
    y: 100,
    width,
    height,
    data,
    area: width * height,
    centreX: x + width / 2,
    component: x,
    cutLeft: 0,
    cutRight: 0,
  };
}

/** What the net is taken to think of pieces [from, to): a text, how sure it is, and how likely it is no character. */
type Opinion = readonly [from: number, to: number, text: string, confidence: number, noCharacter: number];

function candidatesOf(pieces: readonly Piece[], opinions: readonly Opinion[]): ScoredRun[] {
  return opinions.map(([from, to, text, confidence, noCharacter]) => {
    const mask = joinMasks(pieces.slice(from, to));
    const alternatives = [
      { text, confidence },
      { text: text === '2' ? '3' : '2', confidence: 1 - confidence },
    ];
    return { from, to, mask, glyph: normaliseGlyph(mask), probabilities: { alternatives, allowed: 1, noCharacter } };
  });
}

function read(
  pieces: readonly Piece[],
  opinions: readonly Opinion[],
  { threshold = 0.8, format = 'digits' }: { threshold?: number; format?: Format } = {},
): ReadString | undefined {
  const candidates = candidatesOf(pieces, opinions);
  const field = fieldFormat(format);
  const marks = findMarks(line, pieces, proposeRuns(pieces, line.height), field.marks);
  const scored = {
    map,
    line,
    pieces,
    candidates: candidates.map((run) => ({ ...run, logits: new Float32Array(0) })),
    marks,
  };
  return chooseString(readLine(scored, field), scored, map, field, threshold);
}

const textOf = (string: ReadString | undefined): string => string?.text ?? '';

/** At the foot of the line, whose middle is at 130. */
function dotAt(x: number): Piece {
  return { ...pieceAt(x, 7, 7), y: 152 };
}

const three = [pieceAt(0, 30), pieceAt(40, 30), pieceAt(80, 30)];
const halves = [pieceAt(0, 16), pieceAt(17, 16), pieceAt(60, 30)];

describe('readLine', () => {
  it('reads pieces that are characters from left to right', () => {
    const string = read(three, [
      [0, 1, '4', 0.98, 0.01],
      [1, 2, '7', 0.97, 0.01],
      [2, 3, '1', 0.99, 0.01],
    ]);
    expect(textOf(string)).toBe('471');
  });

  it('joins two halves of a character that are none by themselves', () => {
    const string = read(halves, [
      [0, 1, '1', 0.4, 0.9],
      [1, 2, '3', 0.4, 0.9],
      [0, 2, '8', 0.98, 0.02],
      [2, 3, '5', 0.98, 0.02],
    ]);
    expect(textOf(string)).toBe('85');
    expect(string?.characters[0].box).toEqual([0, 100, 33, LINE_HEIGHT]);
  });

  it('keeps two characters apart that are none together', () => {
    const string = read(halves, [
      [0, 1, '1', 0.97, 0.02],
      [1, 2, '1', 0.97, 0.02],
      [0, 2, '0', 0.5, 0.97],
      [2, 3, '5', 0.98, 0.02],
    ]);
    expect(textOf(string)).toBe('115');
  });

  it('leaves out a low mark that is no character', () => {
    const pieces = [pieceAt(0, 30), dotAt(38), pieceAt(52, 30)];
    const string = read(pieces, [
      [0, 1, '4', 0.98, 0.01],
      [1, 2, '1', 0.4, 0.95],
      [2, 3, '2', 0.98, 0.01],
    ]);
    expect(textOf(string)).toBe('42');
  });

  it('does not leave out a character as high as its line because the net is in doubt', () => {
    const string = read(three, [
      [0, 1, '4', 0.98, 0.01],
      [1, 2, '7', 0.6, 0.1],
      [2, 3, '1', 0.99, 0.01],
    ]);
    expect(textOf(string)).toBe('471');
    expect(string?.characters.map(({ sure }) => sure)).toEqual([true, false, true]);
    expect(string?.characters.map(({ state }) => state)).toEqual(['sure', 'unsure', 'sure']);
    expect(string?.state).toBe('unsure');
  });

  const doubtful: Opinion[] = [
    [0, 1, '4', 0.98, 0.01],
    [1, 2, '7', 0.75, 0.01],
    [2, 3, '1', 0.99, 0.01],
  ];

  it('moves what is unsure with the threshold', () => {
    expect(read(three, doubtful, { threshold: 0.9 })?.characters[1].state).toBe('unsure');
    expect(read(three, doubtful, { threshold: 0.3 })?.characters[1].state).toBe('sure');
    const seven = Array.from({ length: 7 }, (_, index) => pieceAt(40 * index, 30));
    const opinions = seven.map((_, index): Opinion => [index, index + 1, '4', 0.99, 0.01]);
    opinions[3] = [3, 4, '4', 0.85, 0.01];
    expect(read(seven, opinions, { threshold: 0.95 })?.state).toBe('unsure');
    expect(read(seven, opinions, { threshold: 0.5 })?.state).toBe('sure');
  });

  it('gives the best answers for a character and the next best strings', () => {
    const string = read(three, doubtful);
    const [first, second] = string?.characters[1].alternatives ?? [];
    expect([first.text, second.text]).toEqual(['7', '2']);
    expect(first.confidence).toBe(string?.characters[1].confidence);
    expect(first.confidence + second.confidence).toBeLessThanOrEqual(1);
    expect(string?.others?.[0].text).toBe('421');
    expect(string?.others?.[0].confidence).toBeLessThan(string?.confidence ?? 0);
  });

  it('gives boxes in the map, and crops as the net saw them', () => {
    const [character] = read([three[0]], [[0, 1, '4', 0.9, 0]])?.characters ?? [];
    expect(character.box).toEqual([0, 100, 30, LINE_HEIGHT]);
    expect(character.glyph).toEqual(normaliseGlyph(three[0]));
  });

  it('lets a check digit choose between two readings, and says that it holds', () => {
    const digits = [...'4006381333931']; // an article number
    const pieces = digits.map((_, index) => pieceAt(40 * index, 30));
    const opinions = digits.map((digit, index): Opinion => [index, index + 1, digit, 0.97, 0.01]);
    opinions[4] = [4, 5, '2', 0.6, 0.01]; // truly 3, which is second best
    expect(read(pieces, opinions, { format: 'digits' })?.text).toBe('4006281333931');
    const string = read(pieces, opinions, { format: 'ean' });
    expect(string?.text).toBe('4006381333931');
    expect(string?.check).toEqual({ kind: 'passed' });
  });

  it('reads a line that the format cannot hold all the same, never surely', () => {
    const string = read(
      three,
      [
        [0, 1, '4', 0.99, 0.001],
        [1, 2, '7', 0.99, 0.001],
        [2, 3, '1', 0.99, 0.001],
      ],
      { format: 'zip', threshold: 0.2 },
    );
    expect(string?.text).toBe('471');
    expect(string?.state).toBe('unsure');
    expect(string?.check?.kind).toBe('failed');
  });

  it('takes a dot for a mark where the format has one, and leaves it out where not', () => {
    const pieces = [pieceAt(0, 30), pieceAt(40, 30), dotAt(80), pieceAt(100, 30), pieceAt(140, 30)];
    const opinions: Opinion[] = [
      [0, 1, '4', 0.98, 0.01],
      [1, 2, '7', 0.98, 0.01],
      [2, 3, '1', 0.4, 0.95],
      [3, 4, '5', 0.98, 0.01],
      [4, 5, '0', 0.98, 0.01],
    ];
    expect(textOf(read(pieces, opinions))).toBe('4750');
    const amount = read(pieces, opinions, { format: 'amount' });
    expect(textOf(amount)).toMatch(/^47[.,]50$/);
    expect(amount?.value).toBe('47.50');
  });

  it('has nothing to read without pieces, or where all of them are no characters', () => {
    expect(read([], [])).toBeUndefined();
    expect(read([dotAt(0), dotAt(30)], [[0, 1, '1', 0.3, 0.98], [1, 2, '1', 0.3, 0.98]])).toBeUndefined(); // prettier-ignore
  });
});
