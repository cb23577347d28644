import { describe, expect, it } from 'vitest';
import { readUpright } from '../../../../src/reader/orientation/read-upright.ts';

/** Reads by a table of weights, and counts how often. */
function table(weights: Readonly<Record<number, readonly (readonly number[])[]>>) {
  const read: number[] = [];
  return {
    read,
    at: (angle: number) => {
      read.push(angle);
      return Promise.resolve({ angle, weights: weights[angle] });
    },
  };
}

const line = (weight: number, count = 5): number[] => Array.from({ length: count }, () => weight);
const never = () => Promise.reject(new Error('no other angle was to be looked for'));

describe('readUpright', () => {
  it('reads once, and looks no further, where that convinces', async () => {
    const reader = table({ 0: [line(-0.2)] });
    expect((await readUpright([0, 3], reader.at, never)).angle).toBe(0);
    expect(reader.read).toEqual([0]);
  });

  it('reads the other way where that is clearly better', async () => {
    const reader = table({ 0: [line(-2)], 3: [line(-0.1)] });
    expect((await readUpright([0, 3], reader.at, () => Promise.resolve(3))).angle).toBe(3);
    expect(reader.read).toEqual([0, 3]);
  });

  it('reads the other way where what lies upside down nearly convinces', async () => {
    const reader = table({ 0: [line(-0.7, 7)], 3: [line(-0.05, 7)] });
    expect((await readUpright([0, 3], reader.at, () => Promise.resolve(3))).angle).toBe(3);
  });

  it('reads the other way where nothing was read at first', async () => {
    const reader = table({ 0: [], 3: [line(-0.1)] });
    expect((await readUpright([0, 3], reader.at, () => Promise.resolve(3))).angle).toBe(3);
  });

  it.each<[string, readonly (readonly number[])[], readonly (readonly number[])[]]>([
    ['what is only a little better', [line(-0.8)], [line(-0.4)]],
    ['what does not convince either', [line(-3.5)], [line(-1.2)]],
    ['two characters', [line(-1.4, 2)], [line(-0.1, 2)]],
  ])('stays upright against %s', async (_, upright, other) => {
    const reader = table({ 0: upright, 3: other });
    expect((await readUpright([0, 3], reader.at, () => Promise.resolve(3))).angle).toBe(0);
  });

  it('goes by the longest lines, not by the dirt beside them', async () => {
    const dirt = Array.from({ length: 9 }, () => line(-3.9, 1));
    const reader = table({ 0: [...dirt, line(-0.2, 12)] });
    expect((await readUpright([0, 3], reader.at, never)).angle).toBe(0);
  });
});
