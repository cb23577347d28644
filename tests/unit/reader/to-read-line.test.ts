import { describe, expect, it } from 'vitest';
import type { FrameBox } from '../../../src/core/geometry.ts';
import type { ReadCharacter } from '../../../src/core/reading.ts';
import type { ReadString } from '../../../src/reader/choose-string.ts';
import { toFrameBox, toReadLine } from '../../../src/reader/to-read-line.ts';

const character = (text: string, confidence: number, box: FrameBox = [0, 0, 10, 20]): ReadCharacter => ({
  text,
  confidence,
  sure: true,
  box,
  alternatives: [],
  glyph: new Float32Array(784),
});

const string = (...characters: ReadCharacter[]): ReadString => ({
  text: characters.map(({ text }) => text).join(''),
  confidence: 0.7,
  state: 'unsure',
  characters,
});

/** A map whose pixels are the picture's. */
const same = { scale: 1, origin: [0, 0] } as const;

describe('toReadLine', () => {
  it('keeps what was read', () => {
    const line = toReadLine(string(character('4', 0.9), character('2', 0.8)), 0, same);
    expect(line.text).toBe('42');
    expect(line.confidence).toBe(0.7);
    expect(line.state).toBe('unsure');
    expect(line.characters.map(({ text }) => text)).toEqual(['4', '2']);
  });

  it('puts a level quad around a level string', () => {
    const written = string(character('4', 0.9, [100, 50, 20, 40]), character('2', 0.9, [130, 46, 25, 40]));
    expect(toReadLine(written, 0, same).quad).toEqual([
      [100, 46],
      [155, 46],
      [155, 90],
      [100, 90],
    ]);
  });

  it('leans the quad as the string leans', () => {
    const written = string(character('4', 0.9, [100, 100, 20, 40]), character('2', 0.9, [200, 120, 20, 40]));
    const [topLeft, topRight, bottomRight, bottomLeft] = toReadLine(written, 0.2, same).quad;
    expect(topLeft).toEqual([100, 98]); // the upper edge passes (110, 100), the middle of the first character's
    expect(topRight).toEqual([220, 122]);
    expect(bottomRight).toEqual([220, 162]);
    expect(bottomLeft).toEqual([100, 138]);
  });

  it('places a string that was read in a turned map: its first corner is where its writer began', () => {
    // Read upwards in the picture: the map's x-axis points up, and its origin is the picture's (200, 300).
    const map = { scale: 2, origin: [200, 300], angle: -Math.PI / 2 } as const;
    const line = toReadLine(string(character('4', 0.9, [10, 5, 20, 40]), character('2', 0.9, [40, 5, 20, 40])), 0, map);
    expect(line.quad).toEqual([
      [210, 280],
      [210, 180],
      [290, 180],
      [290, 280],
    ]);
    expect(line.characters.map(({ box }) => box)).toEqual([
      [210, 240, 80, 40],
      [210, 180, 80, 40],
    ]);
  });
});

describe('toFrameBox', () => {
  it('turns a box of the map into picture pixels', () => {
    expect(toFrameBox([3, 4, 5, 6], { scale: 2.5, origin: [100, 50] })).toEqual([107.5, 60, 12.5, 15]);
  });

  it('gives the hull of a box that stands aslant', () => {
    const [x, y, width, height] = toFrameBox([0, 0, 10, 10], { scale: 1, origin: [50, 50], angle: Math.PI / 4 });
    expect(x).toBeCloseTo(50 - Math.sqrt(50), 9);
    expect(y).toBeCloseTo(50, 9);
    expect(width).toBeCloseTo(Math.sqrt(200), 9);
    expect(height).toBeCloseTo(Math.sqrt(200), 9);
  });
});
