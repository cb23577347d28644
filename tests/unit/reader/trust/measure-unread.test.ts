import { describe, expect, it } from 'vitest';
import { measureUnread } from '../../../../src/reader/trust/measure-unread.ts';
import type { InkedStretch } from '../../../../src/reader/trust/stretch.ts';

/** Ink in a box, so much of it. */
const ink = (left: number, top: number, width: number, height: number, area: number): InkedStretch => {
  return { left, top, right: left + width, bottom: top + height, area };
};

const digits = [ink(100, 100, 30, 40, 400), ink(140, 100, 30, 40, 400)];
const unread = (...others: InkedStretch[]): number => measureUnread(digits, [...digits, ...others]);

describe('measureUnread', () => {
  it('finds nothing in what was read itself, in whole or in parts', () => {
    expect(unread()).toBe(0);
    expect(unread(ink(102, 100, 12, 12, 60))).toBe(0);
    expect(measureUnread(digits, [ink(100, 100, 70, 40, 800)])).toBe(0);
  });

  it('finds the bow over a digit, and the neighbour that nobody read', () => {
    expect(unread(ink(118, 78, 24, 20, 170))).toBeGreaterThan(0.3);
    expect(unread(ink(172, 100, 30, 40, 400))).toBeGreaterThan(0.8);
  });

  it('takes no border for a part of a digit, whose box holds the whole string', () => {
    expect(unread(ink(0, 0, 400, 300, 9000))).toBe(0);
  });

  it('counts ink the less, the less there is and the further away', () => {
    const [near, far] = [unread(ink(172, 100, 30, 40, 200)), unread(ink(180, 100, 30, 40, 200))];
    expect(far).toBeGreaterThan(0);
    expect(far).toBeLessThan(near);
    expect(unread(ink(172, 120, 4, 4, 10))).toBeLessThan(0.05);
    expect(unread(ink(220, 100, 30, 40, 400))).toBe(0);
  });
});
