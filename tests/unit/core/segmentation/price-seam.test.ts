import { describe, expect, it } from 'vitest';
import { priceSeam } from '../../../../src/core/segmentation/price-seam.ts';

/** Two round characters that graze each other. */
const kiss = { always: 1, above: 0.2, below: 0.2, ink: 1.2, loops: 0, least: 1.5 };

describe('priceSeam', () => {
  it('is the negative logarithm of a probability', () => {
    expect(priceSeam(kiss)).toBeGreaterThan(0);
    expect(Math.exp(-priceSeam(kiss))).toBeGreaterThan(0.5);
    const across = { ...kiss, above: 0, below: 0, loops: 1, least: 0.4 };
    expect(Math.exp(-priceSeam(across))).toBeLessThan(0.01);
  });

  it.each([
    ['a shallower notch above', { ...kiss, above: 0 }],
    ['a shallower notch below', { ...kiss, below: 0.05 }],
    ['a loop that it opens', { ...kiss, loops: 1 }],
    ['little ink on one side', { ...kiss, least: 0.5 }],
  ])('is dearer by %s', (_, worse) => {
    expect(priceSeam(worse)).toBeGreaterThan(priceSeam(kiss));
  });

  it('stays finite and precise where it is next to sure and next to impossible', () => {
    expect(priceSeam({ ...kiss, above: 9, below: 9 })).toBeGreaterThanOrEqual(0);
    expect(priceSeam({ ...kiss, loops: 1000 })).toBeGreaterThan(1000);
    expect(priceSeam({ ...kiss, loops: 1000 })).toBeLessThan(Infinity);
  });
});
