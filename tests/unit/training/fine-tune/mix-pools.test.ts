import { describe, expect, it } from 'vitest';
import { GLYPH_PIXELS } from '../../../../src/core/glyph.ts';
import type { CharacterPool } from '../../../../src/training/crop-source.ts';
import { mixPools } from '../../../../src/training/fine-tune/mix-pools.ts';

/** Images that are all of one level, by label. */
function makePool(labels: readonly number[], level: (index: number) => number): CharacterPool {
  const images = new Uint8Array(labels.length * GLYPH_PIXELS);
  labels.forEach((_, index) => images.fill(level(index), index * GLYPH_PIXELS, (index + 1) * GLYPH_PIXELS));
  return { images, labels: Uint8Array.from(labels) };
}

const levelsOf = ({ images, labels }: CharacterPool, label: number): number[] =>
  [...labels].flatMap((other, index) => (other === label ? [images[index * GLYPH_PIXELS]] : []));

const base = makePool(
  Array.from({ length: 2000 }, (_, i) => i % 2),
  () => 1,
);

describe('mixPools', () => {
  const mixed = mixPools(
    base,
    makePool([1, 1, 7, 7], (index) => 100 + index),
    5,
  );

  it('keeps the count of each class, and the images of those without own ones', () => {
    expect(levelsOf(mixed, 0)).toEqual(Array.from({ length: 1000 }, () => 1));
    expect(levelsOf(mixed, 1)).toHaveLength(1000);
  });

  it('fills about half of a class with own images, each as often', () => {
    const levels = levelsOf(mixed, 1);
    const [first, second] = [100, 101].map((level) => levels.filter((other) => other === level).length);
    expect(first + second).toBeGreaterThan(450);
    expect(first + second).toBeLessThan(550);
    expect(Math.abs(first - second)).toBeLessThanOrEqual(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1000 - first - second);
  });

  it('adds the classes that the pool lacks', () => {
    expect(levelsOf(mixed, 7)).toEqual([102, 103]);
  });

  it('mixes alike for the same seed, in shared memory, and leaves the pool as it was', () => {
    const [one, other] = [0, 1].map(
      () =>
        mixPools(
          base,
          makePool([1], () => 9),
          5,
        ).images,
    );
    expect(Buffer.compare(one, other)).toBe(0);
    expect(mixed.images.buffer).toBeInstanceOf(SharedArrayBuffer);
    expect(base.images.every((level) => level === 1)).toBe(true);
  });
});
