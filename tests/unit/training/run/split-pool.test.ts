import { describe, expect, it } from 'vitest';
import { GLYPH_PIXELS } from '../../../../src/core/glyph.ts';
import type { CharacterPool } from '../../../../src/training/crop-source.ts';
import { splitPool } from '../../../../src/training/run/split-pool.ts';

/** Characters whose first pixels tell which set they come from and where they stood in it. */
function setOf(set: number, count: number): CharacterPool {
  const images = new Uint8Array(count * GLYPH_PIXELS);
  for (let i = 0; i < count; i++) images.set([set, i & 255, i >> 8, 77], i * GLYPH_PIXELS);
  return { images, labels: Uint8Array.from({ length: count }, (_, i) => (i * 7 + set) % 47) };
}

/** Set, place and label of each character, read from its pixels. */
const namesOf = ({ images, labels }: CharacterPool): string[] =>
  Array.from(labels, (label, i) => {
    const [set, low, high] = images.subarray(i * GLYPH_PIXELS);
    return `${set}/${low + 256 * high}=${label}`;
  });

const sets = [setOf(1, 3000), setOf(2, 1000)];
const all = sets.flatMap(namesOf);

describe('splitPool', () => {
  it('puts every character into one of the two, once, with its own label', () => {
    const { training, validation } = splitPool(sets, 1);
    const names = [...namesOf(training), ...namesOf(validation)];
    expect(new Set(names).size).toBe(all.length);
    expect(names.sort()).toEqual([...all].sort());
  });

  it('holds about a fiftieth out, of every set', () => {
    const held = namesOf(splitPool(sets, 1).validation);
    expect(held.length / all.length).toBeGreaterThan(0.01);
    expect(held.length / all.length).toBeLessThan(0.03);
    expect(held.some((name) => name.startsWith('1/'))).toBe(true);
    expect(held.some((name) => name.startsWith('2/'))).toBe(true);
  });

  it('splits the same way for the same seed, and another way for another', () => {
    const held = (seed: number) => namesOf(splitPool(sets, seed).validation);
    expect(held(1)).toEqual(held(1));
    expect(held(2)).not.toEqual(held(1));
  });

  it('lays both into memory that workers can share', () => {
    const { training, validation } = splitPool(sets, 1);
    for (const { images, labels } of [training, validation]) {
      expect(images.buffer).toBeInstanceOf(SharedArrayBuffer);
      expect(labels.buffer).toBeInstanceOf(SharedArrayBuffer);
    }
  });
});
