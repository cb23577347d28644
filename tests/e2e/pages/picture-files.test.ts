import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { DEMO_STRINGS } from '../../../src/ui/picture/picture-file/demo-strings.ts';
import { giveFile, pickFile, type GivenFile } from '../support/give-file.ts';
import { openApp } from '../support/open-app.ts';
import { expectReading } from '../support/reading.ts';

const DEMO_FILE = new URL('../../../public/demo.jpg', import.meta.url);

let demo: Buffer;
beforeAll(async () => {
  demo = await readFile(DEMO_FILE);
});

const jpeg = (buffer: Buffer, name = 'note.jpg'): GivenFile => ({ name, mimeType: 'image/jpeg', buffer });

describe('a picture file is read', () => {
  test.each(['drop', 'paste'] as const)('by %s', async (how) => {
    await using opened = await openApp();
    await giveFile(opened.page, how, jpeg(demo));
    await expectReading(opened.page, DEMO_STRINGS);
    expect(opened.errors).toEqual([]);
  });

  test('that was taken with the camera on its side', async () => {
    const turned = await sharp(demo).rotate(270).withMetadata({ orientation: 6 }).jpeg({ quality: 92 }).toBuffer();
    await using opened = await openApp();
    await pickFile(opened.page, jpeg(turned));
    await expectReading(opened.page, DEMO_STRINGS);
  });

  test.each(['png', 'webp'] as const)('as %s, by the file picker', async (format) => {
    await using opened = await openApp();
    const buffer = await sharp(demo).toFormat(format, { quality: 92 }).toBuffer();
    await pickFile(opened.page, { name: `note.${format}`, mimeType: `image/${format}`, buffer });
    await expectReading(opened.page, DEMO_STRINGS);
  });
});

describe('a file that is no good shows its words, and the page works on', () => {
  const text: GivenFile = { name: 'letter.txt', mimeType: 'text/plain', buffer: Buffer.from('Dear Sir or Madam') };
  test.each([
    ['a text file', () => text, 'This is not a picture'],
    [
      'a text file that calls itself a picture',
      () => ({ ...text, name: 'a.jpg', mimeType: 'image/jpeg' }),
      'This is not a picture',
    ],
    ['an empty file', () => jpeg(Buffer.alloc(0)), 'This file is empty'],
    ['half a picture', () => jpeg(demo.subarray(0, demo.length / 2)), 'This picture is cut off'],
  ])('%s', async (_, file, title) => {
    await using opened = await openApp();
    const { page, app } = opened;
    await giveFile(page, 'drop', file());
    await page.getByRole('heading', { name: title }).waitFor();
    expect(await app.getAttribute('data-state')).toBe('failure');
    await giveFile(page, 'drop', jpeg(demo));
    await expectReading(page, DEMO_STRINGS);
  });
});

describe('a picture of 12,000 × 9,000 pixels', () => {
  let huge: Buffer;
  beforeAll(async () => {
    huge = await sharp(demo).resize(12_000, 9_000, { fit: 'fill' }).jpeg({ quality: 70 }).toBuffer();
  });

  /** Makes the browser say that the device has so much memory, GiB. */
  const open = (deviceMemory: number): ReturnType<typeof openApp> =>
    openApp({
      prepare: async (_, page) =>
        page.addInitScript(
          (value) => Object.defineProperty(Navigator.prototype, 'deviceMemory', { configurable: true, value }),
          deviceMemory,
        ),
    });

  test('is read on a device with much memory', { timeout: 240_000 }, async () => {
    await using opened = await open(8);
    await pickFile(opened.page, jpeg(huge));
    await expectReading(opened.page, DEMO_STRINGS, 200_000);
  });

  test('is refused in words on a small one, which works on', async () => {
    await using opened = await open(2);
    const { page } = opened;
    await pickFile(page, jpeg(huge));
    await page.getByRole('heading', { name: 'This picture is too large' }).waitFor();
    await page.getByText('12,000 × 9,000').waitFor();
    await pickFile(page, jpeg(demo));
    await expectReading(page, DEMO_STRINGS);
  });
});
