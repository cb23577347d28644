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

test('a picture file is read however it comes, as JPEG, PNG or WebP, upright or turned', async () => {
  await using opened = await openApp();
  const { page, errors } = opened;
  const read = async (give: Promise<void>): Promise<void> => {
    await give;
    await expectReading(page, DEMO_STRINGS);
    await page.getByRole('button', { name: 'Back to the start' }).click();
  };
  for (const how of ['drop', 'paste'] as const) await read(giveFile(page, how, jpeg(demo)));
  const turned = await sharp(demo).rotate(270).withMetadata({ orientation: 6 }).jpeg({ quality: 92 }).toBuffer();
  await read(pickFile(page, jpeg(turned)));
  for (const format of ['png', 'webp'] as const) {
    const buffer = await sharp(demo).toFormat(format, { quality: 92 }).toBuffer();
    await read(pickFile(page, { name: `note.${format}`, mimeType: `image/${format}`, buffer }));
  }
  expect(errors).toEqual([]);
});

test('a file that is no good shows its words, and the page works on', async () => {
  const text: GivenFile = { name: 'letter.txt', mimeType: 'text/plain', buffer: Buffer.from('Dear Sir or Madam') };
  await using opened = await openApp();
  const { page, app } = opened;
  for (const [file, title] of [
    [text, 'This is not a picture'],
    [{ ...text, name: 'a.jpg', mimeType: 'image/jpeg' }, 'This is not a picture'],
    [jpeg(Buffer.alloc(0)), 'This file is empty'],
    [jpeg(demo.subarray(0, demo.length / 2)), 'This picture is cut off'],
  ] as const) {
    await giveFile(page, 'drop', file);
    await page.getByRole('heading', { name: title }).waitFor();
    expect(await app.getAttribute('data-state')).toBe('failure');
    await giveFile(page, 'drop', jpeg(demo));
    await expectReading(page, DEMO_STRINGS);
    await page.getByRole('button', { name: 'Back to the start' }).click();
  }
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
