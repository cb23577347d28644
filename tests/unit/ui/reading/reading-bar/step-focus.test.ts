import { expect, test } from 'vitest';
import { stepFocus } from '../../../../../src/ui/reading/reading-bar/step-focus.ts';

/** Lines of five, one and ten characters. */
const LENGTHS = [5, 1, 10];

test.each([
  { at: [0, 0], key: 'ArrowRight', to: [0, 1] },
  { at: [0, 4], key: 'ArrowRight', to: [1, 0] },
  { at: [2, 9], key: 'ArrowRight', to: undefined },
  { at: [1, 0], key: 'ArrowLeft', to: [0, 4] },
  { at: [0, 0], key: 'ArrowLeft', to: undefined },
  { at: [0, 3], key: 'ArrowDown', to: [1, 0] },
  { at: [2, 7], key: 'ArrowDown', to: undefined },
  { at: [2, 7], key: 'ArrowUp', to: [1, 0] },
  { at: [0, 2], key: 'ArrowUp', to: undefined },
  { at: [2, 5], key: 'Home', to: [2, 0] },
  { at: [2, 5], key: 'End', to: [2, 9] },
  { at: [2, 5], key: 'Enter', to: undefined },
] as const)('$key at $at goes to $to', ({ at, key, to }) => {
  expect(stepFocus(at, key, LENGTHS)).toEqual(to);
});
