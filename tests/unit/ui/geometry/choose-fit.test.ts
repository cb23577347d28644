import { expect, test } from 'vitest';
import { chooseFit } from '../../../../src/ui/geometry/choose-fit.ts';

test.each([
  { what: 'a phone upright', frame: [720, 1280], view: { width: 360, height: 555 }, expected: 'cover' },
  { what: 'a phone on its side', frame: [1280, 720], view: { width: 503, height: 360 }, expected: 'cover' },
  { what: 'a laptop', frame: [640, 480], view: { width: 1280, height: 600 }, expected: 'cover' },
  {
    what: 'a camera across an upright screen',
    frame: [1280, 720],
    view: { width: 360, height: 555 },
    expected: 'contain',
  },
  {
    what: 'an upright camera on a wide screen',
    frame: [720, 1280],
    view: { width: 1280, height: 600 },
    expected: 'contain',
  },
  { what: 'an upright 4:3 screen', frame: [640, 480], view: { width: 320, height: 426 }, expected: 'contain' },
  { what: 'just three fifths of it visible', frame: [500, 300], view: { width: 300, height: 300 }, expected: 'cover' },
  { what: 'a little less of it visible', frame: [502, 300], view: { width: 300, height: 300 }, expected: 'contain' },
] as const)('$what: $expected', ({ frame, view, expected }) => {
  expect(chooseFit(frame, view)).toBe(expected);
});
