import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Door } from '../../fuzz/door.ts';
import { tryDoor } from '../../fuzz/try-door.ts';

/** A door at which numbers from `least` on are not taken. */
const doorWith = (least: number, seen: number[] = []): Door => ({
  name: 'numbers',
  input: 'numbers to 1000',
  share: 100,
  open: () =>
    Promise.resolve({
      cases: fc.nat(1000),
      attempt: (one: number) => {
        seen.push(one);
        if (one >= least) throw new Error(`${one} is too large`);
        return one % 2 === 0 ? 'even' : 'odd';
      },
    }),
});

test('the same seed tries the same cases, and counts what came of them', async () => {
  const [first, second]: [number[], number[]] = [[], []];
  const report = await tryDoor(doorWith(2000, first), { cases: 50, seed: 7 });
  await tryDoor(doorWith(2000, second), { cases: 50, seed: 7 });
  expect(second).toEqual(first);
  expect(report).toMatchObject({ door: 'numbers', cases: 50 });
  expect(report.failure).toBeUndefined();
  expect(Object.fromEntries(report.outcomes)).toEqual({
    even: first.filter((one) => one % 2 === 0).length,
    odd: first.filter((one) => one % 2 === 1).length,
  });
});

test('of cases that are not taken rightly, the smallest is shown', async () => {
  const { failure } = await tryDoor(doorWith(300), { cases: 50, seed: 7 });
  expect(failure).toContain('300 is too large');
  expect(failure).toContain('seed: 7');
});
