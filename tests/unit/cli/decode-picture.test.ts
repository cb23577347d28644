import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { decodePicture, MAX_SIDE, type DecodedPicture } from '../../../src/cli/decode-picture.ts';
import { createRandom } from '../../../src/training/random.ts';

const WIDTH = 60;
const HEIGHT = 40;

/** Red at the top left, green at the top right, blue at the bottom left, white at the bottom right. */
const quarters = sharp(
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}"><rect width="60" height="40" fill="#fff"/>
     <rect width="30" height="20" fill="#f00"/><rect x="30" width="30" height="20" fill="#0f0"/><rect y="20" width="30" height="20" fill="#00f"/></svg>`,
  ),
).removeAlpha();

/** Noise, so that a file is long enough to be cut anywhere. */
async function noisyPicture(format: 'jpeg' | 'png' | 'webp'): Promise<Buffer> {
  const random = createRandom(7);
  const pixels = Uint8Array.from({ length: 200 * 150 * 3 }, () => random.below(256));
  return sharp(pixels, { raw: { width: 200, height: 150, channels: 3 } })
    .toFormat(format)
    .toBuffer();
}

async function decode(bytes: Uint8Array): Promise<DecodedPicture> {
  const picture = await decodePicture(bytes);
  if (!picture.ok) throw new Error(picture.error.message);
  return picture.value;
}

const pixelAt = ({ image }: DecodedPicture, x: number, y: number): number[] => [
  ...image.data.subarray((y * image.width + x) * 4, (y * image.width + x) * 4 + 4),
];

const RED = [255, 0, 0, 255];
const GREEN = [0, 255, 0, 255];
const BLUE = [0, 0, 255, 255];
const WHITE = [255, 255, 255, 255];
const COLOUR_TOLERANCE = 12; // grey levels; lossy formats and colour profiles

function expectColour(got: readonly number[], wanted: readonly number[]): void {
  const differences = got.map((level, channel) => Math.abs(level - wanted[channel]));
  expect(Math.max(...differences), `${got.join()} against ${wanted.join()}`).toBeLessThanOrEqual(COLOUR_TOLERANCE);
}

describe('decodePicture', () => {
  test.each(['jpeg', 'png', 'webp'] as const)('decodes %s', async (format) => {
    const picture = await decode(
      await quarters.clone().toFormat(format, { quality: 100, chromaSubsampling: '4:4:4' }).toBuffer(),
    );
    expect(picture).toMatchObject({ width: WIDTH, height: HEIGHT, image: { width: WIDTH, height: HEIGHT } });
    expect(picture.image.data).toHaveLength(WIDTH * HEIGHT * 4);
    expectColour(pixelAt(picture, 5, 5), RED);
    expectColour(pixelAt(picture, 55, 5), GREEN);
    expectColour(pixelAt(picture, 5, 35), BLUE);
    expectColour(pixelAt(picture, 55, 35), WHITE);
  });

  // Where the file's corners go, by the EXIF standard: [top left, top right] of the upright picture.
  test.each([
    [1, RED, GREEN],
    [2, GREEN, RED],
    [3, WHITE, BLUE],
    [4, BLUE, WHITE],
    [5, RED, BLUE],
    [6, BLUE, RED],
    [7, WHITE, GREEN],
    [8, GREEN, WHITE],
  ])('turns a picture of EXIF orientation %i upright', async (orientation, topLeft, topRight) => {
    const bytes = await quarters.clone().withMetadata({ orientation }).png().toBuffer();
    const picture = await decode(bytes);
    const isTurned = orientation >= 5;
    expect([picture.width, picture.height]).toEqual(isTurned ? [HEIGHT, WIDTH] : [WIDTH, HEIGHT]);
    expect([picture.image.width, picture.image.height]).toEqual([picture.width, picture.height]);
    expectColour(pixelAt(picture, 5, 5), topLeft);
    expectColour(pixelAt(picture, picture.width - 5, 5), topRight);
  });

  const grey = () => quarters.clone().greyscale();
  test.each([
    ['grey', () => grey().png().toBuffer()],
    ['16-bit grey', () => quarters.clone().toColourspace('grey16').png().toBuffer()],
    ['grey with alpha', () => grey().ensureAlpha().png().toBuffer()],
    ['16-bit colour', () => quarters.clone().toColourspace('rgb16').png().toBuffer()],
    ['a palette', () => quarters.clone().png({ palette: true }).toBuffer()],
    ['CMYK', () => quarters.clone().toColourspace('cmyk').jpeg().toBuffer()],
  ])('decodes %s to four channels of 8 bits', async (_, encode) => {
    const picture = await decode(await encode());
    expect(picture.image.data).toHaveLength(WIDTH * HEIGHT * 4);
    expectColour(pixelAt(picture, 55, 35), WHITE);
    const [red, green, blue, alpha] = pixelAt(picture, 5, 5);
    expect(red).toBeLessThan(256);
    expect(Math.max(red, green, blue)).toBeLessThan(256);
    expect(Math.min(green, blue)).toBeLessThan(160); // no longer white
    expect(alpha).toBe(255);
  });

  test('lays a transparent picture on white', async () => {
    const clear = { create: { width: 8, height: 8, channels: 4 as const, background: { r: 0, g: 0, b: 0, alpha: 0 } } };
    expectColour(pixelAt(await decode(await sharp(clear).png().toBuffer()), 4, 4), WHITE);
    expectColour(pixelAt(await decode(await sharp(clear).webp({ lossless: true }).toBuffer()), 4, 4), WHITE);
  });

  test('scales a large picture down and says how large it was', { timeout: 120_000 }, async () => {
    const large = { create: { width: 12_000, height: 9_000, channels: 3 as const, background: '#ddd' } };
    const picture = await decode(await sharp(large).jpeg().toBuffer());
    expect([picture.width, picture.height]).toEqual([12_000, 9_000]);
    expect([picture.image.width, picture.image.height]).toEqual([MAX_SIDE, 3072]);
  });

  test('does not enlarge a small one', async () => {
    const dot = { create: { width: 1, height: 1, channels: 3 as const, background: '#000' } };
    expect((await decode(await sharp(dot).png().toBuffer())).image).toMatchObject({ width: 1, height: 1 });
  });

  test.each(['jpeg', 'png', 'webp'] as const)('knows a %s that breaks off', async (format) => {
    const whole = await noisyPicture(format);
    for (const share of [0.02, 0.3, 0.7, 0.98]) {
      const part = whole.subarray(0, Math.max(20, Math.floor(whole.length * share)));
      expect(await decodePicture(part), `${share} of it`).toMatchObject({ ok: false, error: { kind: 'truncated' } });
    }
  });

  test('knows a picture that is damaged inside', async () => {
    const bytes = await noisyPicture('png');
    bytes.fill(0x5a, bytes.length / 3, bytes.length / 2);
    expect(await decodePicture(bytes)).toMatchObject({ ok: false, error: { kind: 'damaged' } });
  });

  test.each([
    ['not-a-picture', Buffer.from('The quick brown fox jumps over the lazy dog.')],
    ['not-a-picture', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['not-a-picture', Buffer.from([0])],
    ['unsupported-format', Buffer.from('GIF89a and so on, long enough')],
    ['unsupported-format', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0', 'latin1')],
    ['unsupported-format', Buffer.from('%PDF-1.7 and so on')],
  ])('%s: %s', async (kind, bytes) => {
    expect(await decodePicture(bytes)).toMatchObject({ ok: false, error: { kind } });
  });

  test('refuses more pixels than it could hold, by the header alone', async () => {
    const header = await noisyPicture('png');
    header.writeUInt32BE(60_000, 16);
    header.writeUInt32BE(50_000, 20);
    const checksum = crc32(header.subarray(12, 29));
    header.writeUInt32BE(checksum, 29);
    expect(await decodePicture(header)).toMatchObject({
      ok: false,
      error: { kind: 'too-large', message: 'expected at most 500 million pixels, got 60000 × 50000' },
    });
  });
});

/** PNG's checksum of a chunk. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
