import { describe, expect, it } from 'vitest';
import { trustString } from '../../../src/reader/trust-string.ts';

describe('trustString', () => {
  it('rises with the posterior, and stays a probability that is never certain', () => {
    const trusted = [0, 0.1, 0.5, 0.9, 0.99, 1].map((posterior) => trustString(posterior, 5));
    expect([...trusted].sort((a, b) => a - b)).toEqual(trusted);
    expect(trusted[0]).toBeGreaterThan(0);
    expect(trusted[5]).toBeLessThan(1);
  });

  it('trusts less than the search does itself where that is all but certain', () => {
    expect(trustString(0.99, 5)).toBeLessThan(0.97);
  });

  it('trusts a short string less, and a single sure character still enough to use', () => {
    expect(trustString(0.95, 3)).toBeLessThan(trustString(0.95, 5));
    expect(trustString(0.95, 1)).toBe(trustString(0.95, 3));
    expect(trustString(0.999, 1)).toBeGreaterThan(0.9);
  });
});
