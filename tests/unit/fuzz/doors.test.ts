import { expect, test } from 'vitest';
import { DOORS } from '../../fuzz/doors.ts';
import { shareCases } from '../../fuzz/share-cases.ts';
import { tryDoor } from '../../fuzz/try-door.ts';

// `npm run fuzz` is the long form of this: any number of cases, and any seed.
const CASES = 600;
const SEED = 20_261;

const shares = shareCases(DOORS, CASES);

test.each(DOORS.map((door, index) => ({ door, cases: shares[index] ?? 0, name: door.name })))(
  '$name: $cases cases',
  async ({ door, cases }) => {
    const report = await tryDoor(door, { cases, seed: SEED });
    expect(report.failure).toBeUndefined();
    expect(report.cases).toBe(cases);
  },
);
