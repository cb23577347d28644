import fc from 'fast-check';
import sharp from 'sharp';
import { decodePicture } from '../../../src/cli/decode-picture.ts';
import { readPictureHeader } from '../../../src/ui/picture/picture-file/read-picture-header.ts';
import type { Door, OpenDoor } from '../door.ts';
import { mustBe } from '../must-be.ts';

/** An entry of a directory: TIFF 6.0, section 2. */
interface Entry {
  readonly tag: number;
  readonly type: number;
  readonly count: number;
  readonly value: number;
}

interface ExifCase {
  readonly little: boolean;
  readonly magic: number;
  /** Where the first directory stands, as it says; the entries follow at 8. */
  readonly offset: number;
  readonly entries: readonly Entry[];
  readonly next: number;
  /** Bytes left out at its end. */
  readonly short: number;
}

const ORIENTATION = 0x0112;
/** Orientation, camera, resolution, and the tags that lead to other directories and to a thumbnail. */
const TAGS = [ORIENTATION, 0x010f, 0x011a, 0x8769, 0x8825, 0xa005, 0x0201, 0x0202, 0x927c];
const ODD = [0, 1, 6, 8, 9, 26, 0x7fff, 0xffff, 0x10000, 0x7fffffff, 0xffffffff];

const number32 = fc.oneof(fc.constantFrom(...ODD), fc.nat(200));
const TURN = fc.record({
  tag: fc.constant(ORIENTATION),
  type: fc.constant(3),
  count: fc.constant(1),
  value: fc.nat(9),
});
const ANY_ENTRY = fc.record({
  tag: fc.oneof(fc.constantFrom(...TAGS), fc.nat(0xffff)),
  type: fc.oneof(fc.constantFrom(2, 3, 4, 5, 7), fc.nat(0xffff)),
  count: number32,
  value: number32,
});

const CASES = fc.record<ExifCase>({
  little: fc.boolean(),
  magic: fc.oneof({ weight: 9, arbitrary: fc.constant(42) }, { weight: 1, arbitrary: fc.nat(0xffff) }),
  offset: fc.oneof({ weight: 9, arbitrary: fc.constant(8) }, { weight: 1, arbitrary: number32 }),
  entries: fc.array(fc.oneof({ weight: 1, arbitrary: TURN }, { weight: 4, arbitrary: ANY_ENTRY }), { maxLength: 12 }),
  next: fc.oneof(fc.constant(0), number32),
  short: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(60) }),
});

/** What a camera says of a picture, in the picture itself. */
export const EXIF: Door = {
  name: 'EXIF',
  input: 'directories with any tags, types, counts and offsets, also into themselves, before a whole JPEG',
  share: 50,
  async open(): Promise<OpenDoor<ExifCase>> {
    const picture = { create: { width: 24, height: 16, channels: 3 as const, background: '#4070c0' } };
    const jpeg = new Uint8Array(await sharp(picture).jpeg().toBuffer());
    return {
      cases: CASES,
      async attempt(one) {
        const bytes = withExif(jpeg, one);
        const header = readPictureHeader(bytes);
        mustBe(header?.width === 24 && header.height === 16 && header.complete, 'a whole header', header);
        const decoded = await decodePicture(bytes);
        if (!decoded.ok) return decoded.error.kind;
        const { width, height } = decoded.value.image;
        mustBe(width * height === 24 * 16 && [24, 16].includes(width), '24×16 or 16×24 pixels', [width, height]);
        return width === 24 ? 'a picture' : 'a picture on its side';
      },
    };
  },
};

/** The JPEG with a segment of EXIF right behind its start. */
function withExif(jpeg: Uint8Array, one: ExifCase): Uint8Array {
  const tiff = writeTiff(one);
  const segment = Buffer.concat([Buffer.from('\xff\xe1\0\0Exif\0\0', 'latin1'), tiff]);
  segment.writeUInt16BE(segment.length - 2, 2);
  return new Uint8Array(Buffer.concat([jpeg.subarray(0, 2), segment, jpeg.subarray(2)]));
}

function writeTiff({ little, magic, offset, entries, next, short }: ExifCase): Uint8Array {
  const bytes = new Uint8Array(10 + 12 * entries.length + 4);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, little ? 0x4949 : 0x4d4d);
  view.setUint16(2, magic, little);
  view.setUint32(4, offset, little);
  view.setUint16(8, entries.length, little);
  for (const [index, { tag, type, count, value }] of entries.entries()) {
    const at = 10 + 12 * index;
    view.setUint16(at, tag, little);
    view.setUint16(at + 2, type, little);
    view.setUint32(at + 4, count, little);
    // A short number stands in the first two bytes of its field.
    if (type === 3) view.setUint16(at + 8, value & 0xffff, little);
    else view.setUint32(at + 8, value, little);
  }
  view.setUint32(10 + 12 * entries.length, next, little);
  return bytes.subarray(0, Math.max(8, bytes.length - short));
}
