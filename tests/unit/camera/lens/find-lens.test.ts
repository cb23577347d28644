import { expect, test } from 'vitest';
import { findLens } from '../../../../src/camera/lens/find-lens.ts';

const BACK = { deviceId: 'a', label: 'camera2 0, facing back' };
const WIDE = { deviceId: 'b', label: 'camera2 2, facing back' };

test.each([
  ['its id, whatever it is called now', { deviceId: 'b', label: 'Rückkamera' }, WIDE],
  ['its label, where ids were given anew', { deviceId: 'old', label: WIDE.label }, WIDE],
  ['its id before its label', { deviceId: 'a', label: WIDE.label }, BACK],
] as const)('a lens is found by %s', (_, wanted, found) => {
  expect(findLens([BACK, WIDE], wanted)).toBe(found);
});

test.each([
  ['is gone', { deviceId: 'c', label: 'USB camera' }],
  ['has no name at all', { deviceId: '', label: '' }],
])('one that %s is not found', (_, wanted) => {
  expect(findLens([BACK, { deviceId: '', label: '' }], wanted)).toBeUndefined();
});
