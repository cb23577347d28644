import { expect, test } from 'vitest';
import { LumaCopy } from '../../../src/camera/luma-copy.ts';

interface Frame {
  readonly format?: VideoPixelFormat | null;
  readonly rotation?: number;
  readonly level?: number;
  readonly fails?: boolean;
}

/** A frame of 4×2 pixels of one brightness, its rows 6 bytes long. */
function makeFrame({ format = 'I420', rotation = 0, level = 90, fails = false }: Frame): VideoFrame {
  const frame = {
    format,
    rotation,
    flip: false,
    visibleRect: { width: 4, height: 2 },
    displayWidth: 4,
    displayHeight: 2,
    colorSpace: { fullRange: false },
    allocationSize: () => 18,
    copyTo: (to: Uint8Array) => {
      to.fill(level, 0, 12);
      const planes = [
        { offset: 0, stride: 6 },
        { offset: 12, stride: 3 },
      ];
      return fails ? Promise.reject(new DOMException('closed')) : Promise.resolve(planes);
    },
  };
  return frame as unknown as VideoFrame;
}

test('gives the brightness of a frame as it lies in memory', async () => {
  const seen = await new LumaCopy().take(makeFrame({}), ({ data, ...luma }) => ({ ...luma, level: data[7] }));
  expect(seen).toEqual({ width: 4, height: 2, stride: 6, black: 16, range: 219, level: 90 });
});

test('has each frame looked at before the next one is copied', async () => {
  const copy = new LumaCopy();
  const levels = await Promise.all([10, 20, 30].map((level) => copy.take(makeFrame({ level }), ({ data }) => data[0])));
  expect(levels).toEqual([10, 20, 30]);
});

test.each([
  ['another format', { format: 'RGBA' }],
  ['a frame that is on the graphics card', { format: null }],
  ['a frame that is to be turned', { rotation: 90 }],
  ['a frame that can’t be read', { fails: true }],
] as const)('gives nothing of %s, and goes on', async (_, frame) => {
  const copy = new LumaCopy();
  expect(await copy.take(makeFrame(frame), () => true)).toBeUndefined();
  expect(await copy.take(makeFrame({}), () => true)).toBe(true);
});
