import { afterAll, describe, expect, it } from 'vitest';
import type { FrameBox } from '../../../src/core/geometry.ts';
import type { RgbaImage } from '../../../src/core/image.ts';
import type { Reading } from '../../../src/core/reading.ts';
import type { Photograph } from '../../fixtures/photograph.ts';
import { photographStrings, type StringsPlan } from '../../fixtures/photograph-strings.ts';
import { loadReader } from './load-reader.ts';

const BOX_TOLERANCE = 0.2; // of a character's height, on each side

const reader = await loadReader();
afterAll(() => {
  reader.dispose();
});

const options = { format: 'digits', threshold: 0.8 } as const;
const plan: StringsPlan = { strings: ['4711', '90210'], font: 'schoolbell', sheet: 'marker on white', seed: 4 };
const note = await photographStrings(plan);

const textsOf = ({ lines }: Reading): string[] => lines.map(({ text }) => text);

/** The same picture, `factor` times as large, each pixel a square. */
function magnify({ width, height, data }: RgbaImage, factor: number): RgbaImage {
  const large = new Uint8ClampedArray(data.length * factor ** 2);
  for (let i = 0; i < width * factor * height * factor; i++) {
    const [x, y] = [i % (width * factor), Math.floor(i / (width * factor))];
    const from = 4 * (Math.floor(y / factor) * width + Math.floor(x / factor));
    large.set(data.subarray(from, from + 4), 4 * i);
  }
  return { width: width * factor, height: height * factor, data: large };
}

function expectTrueBoxes({ lines }: Reading, truth: Photograph, factor = 1): void {
  for (const [row, { characters }] of truth.lines.entries()) {
    expect(lines[row].characters).toHaveLength(characters.length);
    for (const [column, { box }] of characters.entries()) {
      const sidesOf = ([x, y, w, h]: FrameBox) => [x, y, x + w, y + h];
      const expected = sidesOf(box).map((side) => side * factor);
      sidesOf(lines[row].characters[column].box).forEach((side, k) => {
        expect(Math.abs(side - expected[k])).toBeLessThan(BOX_TOLERANCE * box[3] * factor);
      });
    }
  }
}

describe('readImage', () => {
  it.each<[string, Partial<StringsPlan>]>([
    ['marker on white paper', {}],
    ['a ballpoint pen on cream paper', { sheet: 'ballpoint on cream' }],
    ['a ballpoint pen on ruled paper', { sheet: 'ballpoint on lines' }],
    ['chalk on a blackboard', { sheet: 'chalk on a blackboard' }],
  ])('reads two strings, top to bottom: %s', async (_, changes) => {
    const { image } = await photographStrings({ ...plan, ...changes });
    expect(textsOf(await reader.read(image, options))).toEqual(plan.strings);
  });

  it('says where each character stands', async () => {
    expectTrueBoxes(await reader.read(note.image, options), note);
  });

  it('says so in the pixels of the picture, though a large one is worked on smaller', async () => {
    const large = await reader.read(magnify(note.image, 3), options);
    expect([large.width, large.height]).toEqual([1920, 1440]);
    expect(textsOf(large)).toEqual(plan.strings);
    expectTrueBoxes(large, note, 3);
  });

  it('reads a region alone, and gives places in the whole picture', async () => {
    const [above] = note.lines;
    const bottom = Math.max(...above.characters.map(({ box }) => box[1] + box[3])) + 12;
    const reading = await reader.read(note.image, { ...options, region: [0, 0, note.image.width, bottom] });
    expect(textsOf(reading)).toEqual([plan.strings[0]]);
    expectTrueBoxes(reading, { ...note, lines: [above] });
    const below = await reader.read(note.image, { ...options, region: [0, bottom, note.image.width, 480 - bottom] });
    expect(textsOf(below)).toEqual([plan.strings[1]]);
    expectTrueBoxes(below, { ...note, lines: [note.lines[1]] });
  });

  it('gives for each character its best three, and for each string the chance that it is right', async () => {
    const { lines } = await reader.read(note.image, options);
    for (const { text, confidence, state, characters } of lines) {
      expect(characters.map((character) => character.text).join('')).toBe(text);
      expect(confidence).toBeGreaterThan(0.5);
      expect(confidence).toBeLessThan(1);
      expect(['sure', 'unsure']).toContain(state);
      for (const character of characters) {
        expect(character.alternatives).toHaveLength(3);
        expect(character.alternatives[0].text).toBe(character.text);
        const confidences = character.alternatives.map((alternative) => alternative.confidence);
        expect(confidences).toEqual([...confidences].sort((a, b) => b - a));
        expect(character.confidence).toBeGreaterThan(0);
        expect(character.confidence).toBeLessThanOrEqual(confidences[0]);
        expect(character.glyph).toHaveLength(784);
        expect(Math.max(...character.glyph)).toBeCloseTo(1, 6);
      }
    }
  });

  it('has each string in a quad that holds its characters', async () => {
    const { lines } = await reader.read(note.image, options);
    for (const { quad, characters } of lines) {
      const [topLeft, topRight, bottomRight, bottomLeft] = quad;
      const heightAt = (from: readonly [number, number], to: readonly [number, number], x: number) =>
        from[1] + ((to[1] - from[1]) * (x - from[0])) / (to[0] - from[0]);
      for (const { box } of characters) {
        const [x, y, w, h] = box;
        const middle = x + w / 2;
        expect(x).toBeGreaterThanOrEqual(topLeft[0] - 1e-6);
        expect(x + w).toBeLessThanOrEqual(topRight[0] + 1e-6);
        expect(y).toBeGreaterThanOrEqual(heightAt(topLeft, topRight, middle) - 1e-6);
        expect(y + h).toBeLessThanOrEqual(heightAt(bottomLeft, bottomRight, middle) + 1e-6);
      }
    }
  });

  it.each([0, 0.5, 0.9, 1])('marks what is less probable than %f as unsure', async (threshold) => {
    const { lines } = await reader.read(note.image, { ...options, threshold });
    for (const { state, characters } of lines) {
      expect(characters.every(({ sure }) => sure)).toBe(state === 'sure');
      for (const { sure, confidence } of characters) if (sure) expect(confidence).toBeGreaterThanOrEqual(threshold);
      if (threshold === 0) expect(state).toBe('sure');
    }
  });

  it('gives digits alone for digits, and what it sees for text', async () => {
    const { image } = await photographStrings({ ...plan, strings: ['HEFT'] });
    expect(textsOf(await reader.read(image, { ...options, format: 'text' }))).toEqual(['HEFT']);
    for (const text of textsOf(await reader.read(image, options))) expect(text).toMatch(/^\d+$/);
  });
});
