import { describe, expect, it } from 'vitest';
import type { FrameBox } from '../../../src/core/geometry.ts';
import type { ReadLine } from '../../../src/core/reading.ts';
import { dropStrays } from '../../../src/reader/drop-strays.ts';

const [WIDTH, HEIGHT] = [640, 480];

/** A string of characters `height` high, its first at (x, y). */
function lineAt(text: string, x: number, y: number, height: number): ReadLine {
  const boxes = [...text].map((_, i): FrameBox => [x + 0.8 * height * i, y, 0.6 * height, height]);
  const characters = boxes.map((box, i) => ({
    text: text[i],
    confidence: 0.9,
    sure: true,
    box,
    alternatives: [],
    glyph: new Float32Array(784),
  }));
  const corner = [x, y] as const;
  return { text, confidence: 0.9, quad: [corner, corner, corner, corner], characters };
}

const kept = (...lines: readonly ReadLine[]): string[] => dropStrays(lines, WIDTH, HEIGHT).map(({ text }) => text);

const number = lineAt('90210', 150, 200, 60);

describe('dropStrays', () => {
  it('drops a small mark beside a longer line', () => {
    expect(kept(number, lineAt('1', 500, 250, 15))).toEqual(['90210']);
  });

  it("drops a piece of the sheet's border, higher than any writing", () => {
    expect(kept(number, lineAt('1', 40, 100, 130))).toEqual(['90210']);
  });

  it("drops what looks like a short line at the picture's edge", () => {
    for (const [x, y] of [
      [0, 200],
      [604, 200],
      [300, 0],
      [300, 420],
    ]) {
      expect(kept(number, lineAt('1', x, y, 60))).toEqual(['90210']);
    }
  });

  it('keeps a short line as high as the others', () => {
    expect(kept(lineAt('42', 150, 60, 55), number)).toEqual(['42', '90210']);
  });

  it('keeps long lines of any height, at the edge too', () => {
    expect(kept(number, lineAt('4711', 10, 440, 20), lineAt('123', 0, 10, 50))).toEqual(['90210', '4711', '123']);
  });

  it('keeps all of a picture that holds short lines only', () => {
    expect(kept(lineAt('7', 0, 0, 300), lineAt('42', 400, 300, 15))).toEqual(['7', '42']);
  });

  it('has nothing to drop from nothing', () => {
    expect(kept()).toEqual([]);
  });
});
