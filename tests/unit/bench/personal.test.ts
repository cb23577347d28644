import { describe, expect, test } from 'vitest';
import type { ReadCharacter, Reading } from '../../../src/core/reading.ts';
import { drawInkLine } from '../../fixtures/hand-line/draw-ink-line.ts';
import { drawOddHand } from '../../bench/personal/draw-odd-hand.ts';
import { keepCorrections } from '../../bench/personal/keep-corrections.ts';

/** A reading of these strings; the crops tell the characters apart by their first pixel. */
function readingOf(...texts: string[]): Reading {
  const lines = texts.map((text) => ({
    text,
    confidence: 1,
    quad: [[0, 0], [1, 0], [1, 1], [0, 1]] as const, // prettier-ignore
    characters: [...text].map((character, index): ReadCharacter => {
      const glyph = new Float32Array(784);
      glyph[0] = (index + 1) / 255;
      return { text: character, confidence: 1, sure: true, box: [0, 0, 1, 1], alternatives: [], glyph };
    }),
  }));
  return { width: 9, height: 9, lines, advice: [], leftOut: 0 };
}

describe('keepCorrections', () => {
  test('labels what was read as another character', () => {
    const kept = keepCorrections(readingOf('4719'), '4779');
    expect(kept.map(({ label, pixels }) => [label, pixels[0]])).toEqual([['7', 3]]);
  });

  test('keeps nothing of what was read rightly, nor of what was cut at the wrong places', () => {
    expect(keepCorrections(readingOf('4711'), '4711')).toEqual([]);
    expect(keepCorrections(readingOf('471'), '4711')).toEqual([]);
    expect(keepCorrections(readingOf(), '4711')).toEqual([]);
  });
});

describe('drawOddHand', () => {
  const inkOf = (seed: number, occasion: number): Uint8Array =>
    drawInkLine({ text: '2', hand: { ...drawOddHand(seed), occasion } }).ink.data;

  test('gives the same hand again', () => {
    expect(inkOf(5, 1)).toEqual(inkOf(5, 1));
  });

  test('no hand writes twice alike, and no two hands write alike', () => {
    expect(inkOf(5, 1)).not.toEqual(inkOf(5, 2));
    expect(inkOf(5, 1)).not.toEqual(inkOf(6, 1));
  });
});
