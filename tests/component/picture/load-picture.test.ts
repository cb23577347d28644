import { describe, expect, test } from 'vitest';
import { loadPicture } from '../../../src/ui/picture/picture-file/load-picture.ts';
import { makeHugePng, makePicture, turnByExif } from '../support/make-picture.ts';

const LIMIT = 50e6; // pixels

/** Whether the pixel at this share of width and height is red; else blue. */
function isRed(bitmap: ImageBitmap, x: number, y: number): boolean {
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  context?.drawImage(bitmap, 0, 0);
  const pixel = context?.getImageData(Math.floor(x * bitmap.width), Math.floor(y * bitmap.height), 1, 1).data;
  return (pixel?.[0] ?? 0) > (pixel?.[2] ?? 0);
}

async function loadBitmap(file: Blob, limit = LIMIT): Promise<ImageBitmap> {
  const loaded = await loadPicture(file, 'test', limit);
  if (!loaded.ok) throw new Error(`expected a picture, got ${loaded.error.kind}`);
  return loaded.value.bitmap;
}

async function failureOf(file: Blob, limit = LIMIT): Promise<unknown> {
  const loaded = await loadPicture(file, 'test', limit);
  return loaded.ok ? 'a picture' : loaded.error;
}

describe('a picture file', () => {
  test.each(['image/jpeg', 'image/png', 'image/webp'])('%s is decoded', async (type) => {
    const bitmap = await loadBitmap(await makePicture(60, 40, type));
    expect([bitmap.width, bitmap.height]).toEqual([60, 40]);
    expect([isRed(bitmap, 0.1, 0.5), isRed(bitmap, 0.9, 0.5)]).toEqual([true, false]);
  });

  test.each([
    { orientation: 1, size: [60, 40], red: [0.1, 0.5] },
    { orientation: 3, size: [60, 40], red: [0.9, 0.5] },
    { orientation: 6, size: [40, 60], red: [0.5, 0.1] },
    { orientation: 8, size: [40, 60], red: [0.5, 0.9] },
  ] as const)('stands upright: EXIF orientation $orientation', async ({ orientation, size, red }) => {
    const bitmap = await loadBitmap(turnByExif(await makePicture(60, 40), orientation));
    expect([bitmap.width, bitmap.height]).toEqual(size);
    expect(isRed(bitmap, red[0], red[1])).toBe(true);
    expect(isRed(bitmap, 1 - red[0], 1 - red[1])).toBe(false);
  });

  test('is scaled down to 2048 pixels, in shape', async () => {
    const bitmap = await loadBitmap(await makePicture(4096, 1024));
    expect([bitmap.width, bitmap.height]).toEqual([2048, 512]);
    expect(isRed(bitmap, 0.1, 0.5)).toBe(true);
  });

  test('is scaled down and turned, in shape', async () => {
    const bitmap = await loadBitmap(turnByExif(await makePicture(4096, 1024), 6));
    expect([bitmap.width, bitmap.height]).toEqual([512, 2048]);
    expect([isRed(bitmap, 0.5, 0.1), isRed(bitmap, 0.5, 0.9)]).toEqual([true, false]);
  });
});

describe('12,000×9,000 pixels', () => {
  test('are decoded at the size that is read, where there is memory for them', { timeout: 60_000 }, async () => {
    const bitmap = await loadBitmap(await makeHugePng(12_000, 9_000), 150e6);
    expect([bitmap.width, bitmap.height]).toEqual([2048, 1536]);
  });

  test('are refused before anything is decoded, where there is not', async () => {
    // Only a header's worth of it: decoding this would fail for another reason.
    const head = (await makeHugePng(12_000, 9_000)).slice(0, 100);
    expect(await failureOf(head)).toEqual({ kind: 'too-large', width: 12_000, height: 9_000, limit: 50 });
  });
});

describe('what is no picture', () => {
  test('an empty file', async () => {
    expect(await failureOf(new Blob([]))).toEqual({ kind: 'empty' });
  });

  test('text, whatever it calls itself', async () => {
    const text = new Blob(['Dear Sir or Madam'], { type: 'image/jpeg' });
    expect(await failureOf(text)).toEqual({ kind: 'not-a-picture', name: 'test' });
  });

  test.each(['image/jpeg', 'image/png', 'image/webp'])('%s that was cut off', async (type) => {
    const file = await makePicture(300, 200, type);
    for (const share of [0.3, 0.9]) {
      expect(await failureOf(file.slice(0, file.size * share))).toEqual({ kind: 'cut-off', name: 'test' });
    }
  });

  test('a picture that is whole but scrambled', async () => {
    const bytes = new Uint8Array(await (await makePicture(300, 200, 'image/png')).arrayBuffer());
    bytes.fill(0x55, 41, 60); // into the compressed pixels, past the first chunk's header
    expect(await failureOf(new Blob([bytes]))).toEqual({ kind: 'damaged', name: 'test' });
  });
});
