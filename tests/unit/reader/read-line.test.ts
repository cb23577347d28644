import { describe, expect, it } from 'vitest';
import type { Piece } from '../../../src/core/segmentation/cut-into-pieces.ts';
import { joinMasks } from '../../../src/core/mask.ts';
import { normaliseGlyph } from '../../../src/core/normalise-glyph.ts';
import type { TextLine } from '../../../src/core/text-line.ts';
import { readLine, type ScoredCandidate } from '../../../src/reader/read-line.ts';

const LINE_HEIGHT = 60; // pixels
const line: TextLine = { components: [], height: LINE_HEIGHT, slope: 0, offset: 0 };

/** A piece full of ink. */
function pieceAt(x: number, width: number, height = LINE_HEIGHT): Piece {
  const data = new Uint8Array(width * height).fill(255);
  return {
    x,
    y: 100,
    width,
    height,
    data,
    area: width * height,
    centreX: x + width / 2,
    component: 1,
    cutLeft: 0,
    cutRight: 0,
  };
}

/** What the net is taken to think of pieces [from, to): a text, how sure it is, and how likely it is no character. */
type Opinion = readonly [from: number, to: number, text: string, confidence: number, noCharacter: number];

function candidatesOf(pieces: readonly Piece[], opinions: readonly Opinion[]): ScoredCandidate[] {
  return opinions.map(([from, to, text, confidence, noCharacter]) => {
    const mask = joinMasks(pieces.slice(from, to));
    const alternatives = [
      { text, confidence },
      { text: '?', confidence: 1 - confidence },
    ];
    return { from, to, mask, glyph: normaliseGlyph(mask), probabilities: { alternatives, noCharacter } };
  });
}

const read = (pieces: readonly Piece[], opinions: readonly Opinion[], threshold = 0.8) =>
  readLine(line, pieces, candidatesOf(pieces, opinions), threshold, (box) => box);

const textOf = (characters: ReturnType<typeof read>): string => characters.map(({ text }) => text).join('');

const three = [pieceAt(0, 30), pieceAt(40, 30), pieceAt(80, 30)];
const halves = [pieceAt(0, 16), pieceAt(17, 16), pieceAt(60, 30)];

describe('readLine', () => {
  it('reads pieces that are characters from left to right', () => {
    const characters = read(three, [
      [0, 1, '4', 0.98, 0.01],
      [1, 2, '7', 0.97, 0.01],
      [2, 3, '1', 0.99, 0.01],
    ]);
    expect(textOf(characters)).toBe('471');
  });

  it('joins two halves of a character that are none by themselves', () => {
    const characters = read(halves, [
      [0, 1, '1', 0.4, 0.9],
      [1, 2, '3', 0.4, 0.9],
      [0, 2, '8', 0.98, 0.02],
      [2, 3, '5', 0.98, 0.02],
    ]);
    expect(textOf(characters)).toBe('85');
    expect(characters[0].box).toEqual([0, 100, 33, LINE_HEIGHT]);
  });

  it('keeps two characters apart that are none together', () => {
    const characters = read(halves, [
      [0, 1, '1', 0.97, 0.02],
      [1, 2, '1', 0.97, 0.02],
      [0, 2, '0', 0.5, 0.97],
      [2, 3, '5', 0.98, 0.02],
    ]);
    expect(textOf(characters)).toBe('115');
  });

  it('leaves out a low mark that is no character', () => {
    const pieces = [pieceAt(0, 30), pieceAt(38, 6, 8), pieceAt(52, 30)];
    const characters = read(pieces, [
      [0, 1, '4', 0.98, 0.01],
      [1, 2, '1', 0.4, 0.95],
      [2, 3, '2', 0.98, 0.01],
    ]);
    expect(textOf(characters)).toBe('42');
  });

  it('does not leave out a character as high as its line because the net is in doubt', () => {
    const characters = read(three, [
      [0, 1, '4', 0.98, 0.01],
      [1, 2, '7', 0.45, 0.1],
      [2, 3, '1', 0.99, 0.01],
    ]);
    expect(textOf(characters)).toBe('471');
    expect(characters.map(({ sure }) => sure)).toEqual([true, false, true]);
  });

  it('gives the chance that a character is right, sure or not by the threshold', () => {
    const opinions: Opinion[] = [[0, 1, '4', 0.9, 0.1]];
    const [sure] = read([pieceAt(0, 30)], opinions, 0.8);
    expect(sure.confidence).toBeCloseTo(0.81, 9);
    expect(sure.sure).toBe(true);
    expect(read([pieceAt(0, 30)], opinions, 0.82)[0].sure).toBe(false);
    expect(sure.alternatives[0].text).toBe('4');
    expect(sure.alternatives[0].confidence).toBe(sure.confidence);
    expect(sure.glyph).toEqual(normaliseGlyph(pieceAt(0, 30)));
  });

  it('gives boxes as they are turned into picture pixels', () => {
    const candidates = candidatesOf(three, [[0, 1, '4', 0.9, 0]]);
    const [character] = readLine(line, three.slice(0, 1), candidates, 0.8, ([x, y, w, h]) => [
      10 + 2 * x,
      2 * y,
      2 * w,
      2 * h,
    ]);
    expect(character.box).toEqual([10, 200, 60, 120]);
  });

  it('has nothing to read without pieces', () => {
    expect(read([], [])).toEqual([]);
  });
});
