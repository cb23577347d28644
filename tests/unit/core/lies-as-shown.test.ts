import { describe, expect, it } from 'vitest';
import { liesAsShown } from '../../../src/core/lies-as-shown.ts';

const frame = {
  visibleRect: { width: 1280, height: 720 },
  displayWidth: 1280,
  displayHeight: 720,
  rotation: 0,
  flip: false,
};

describe('liesAsShown', () => {
  it('is so of a frame that needs neither turning nor stretching', () => {
    expect(liesAsShown(frame)).toBe(true);
  });

  it.each([
    ['is turned', { rotation: 90 }],
    ['is mirrored', { flip: true }],
    ['is stretched', { displayWidth: 1920 }],
    ['does not say how it is turned', { rotation: undefined }],
    ['is closed', { visibleRect: null }],
  ])('is not so of one that %s', (_, change) => {
    expect(liesAsShown({ ...frame, ...change })).toBe(false);
  });
});
