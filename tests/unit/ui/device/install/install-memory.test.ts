import { describe, expect, test } from 'vitest';
import {
  afterReading,
  isOfferDue,
  loadInstallMemory,
  saveInstallMemory,
} from '../../../../../src/ui/device/install/install-memory.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const NOW = Date.UTC(2026, 10, 21, 12);

/** What `localStorage` is, for one key. */
function storage(text: string | null = null): {
  getItem: () => string | null;
  setItem: (key: string, value: string) => void;
} {
  let kept = text;
  return { getItem: () => kept, setItem: (_, value) => (kept = value) };
}

const never = loadInstallMemory(() => storage());

describe('installing is offered', () => {
  test('not before anything was read, nor after two strings of one visit', () => {
    expect(isOfferDue(never, NOW)).toBe(false);
    const once = afterReading(never, 1, NOW);
    const twice = afterReading(once, 1, NOW + MINUTE);
    expect([once, twice].map((memory) => isOfferDue(memory, NOW + 2 * MINUTE))).toEqual([false, false]);
  });

  test('after the third string', () => {
    expect(isOfferDue(afterReading(afterReading(never, 2, NOW), 1, NOW), NOW)).toBe(true);
  });

  test('in the second visit in which something was read; half an hour apart are two visits', () => {
    const first = afterReading(never, 1, NOW);
    expect(isOfferDue(afterReading(first, 1, NOW + 29 * MINUTE), NOW)).toBe(false);
    expect(isOfferDue(afterReading(first, 1, NOW + 31 * MINUTE), NOW)).toBe(true);
  });

  test('not for a month after “not now”, and then again', () => {
    const dismissed = { ...afterReading(never, 9, NOW), dismissedAt: NOW };
    expect(isOfferDue(dismissed, NOW + 29 * DAY)).toBe(false);
    expect(isOfferDue(dismissed, NOW + 31 * DAY)).toBe(true);
  });
});

describe('what is kept of it', () => {
  test('is there the next time', () => {
    const place = storage();
    const memory = afterReading(never, 3, NOW);
    saveInstallMemory(() => place, memory);
    expect(loadInstallMemory(() => place)).toEqual(memory);
  });

  test.each(['{', '[]', '"x"', '{"visits":"many","strings":-1}', 'null'])('is nothing where it is %s', (text) => {
    expect(loadInstallMemory(() => storage(text))).toEqual(never);
  });

  test('is nothing where the browser keeps nothing, which harms nobody', () => {
    const refuse = (): never => {
      throw new Error('refused');
    };
    expect(loadInstallMemory(refuse)).toEqual(never);
    expect(() => saveInstallMemory(refuse, never)).not.toThrow();
  });
});
