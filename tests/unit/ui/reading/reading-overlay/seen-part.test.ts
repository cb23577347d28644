import { expect, test } from 'vitest';
import { seenPart } from '../../../../../src/ui/reading/reading-overlay/seen-part.ts';

const NOTHING = { top: 0, bottom: 0 };

test('of a picture that fills its element, what is cut off is not seen', () => {
  // 1280×720 at half its size in 360×360: 280 picture pixels are hidden on each side.
  expect(seenPart([1280, 720], 'cover', 0.5, { width: 360, height: 360 }, NOTHING)).toEqual([280, 0, 720, 720]);
});

test('what controls cover is not seen either', () => {
  const covered = { top: 60, bottom: 70 };
  expect(seenPart([1280, 720], 'cover', 0.5, { width: 360, height: 360 }, covered)).toEqual([280, 120, 720, 460]);
});

test('around a whole picture there may be room, down to the controls', () => {
  // 640×480 at half its size in 320×400: 80 CSS pixels are free above and below.
  const view = { width: 320, height: 400 };
  expect(seenPart([640, 480], 'contain', 0.5, view, NOTHING)).toEqual([0, -160, 640, 800]);
  expect(seenPart([640, 480], 'contain', 0.5, view, { top: 60, bottom: 100 })).toEqual([0, -40, 640, 480]);
});

test('a whole picture that was enlarged counts as seen: it can be moved', () => {
  expect(seenPart([640, 480], 'contain', 4, { width: 320, height: 400 }, NOTHING)).toEqual([0, 0, 640, 480]);
});
