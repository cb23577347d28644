import fc from 'fast-check';
import { decodePicture } from '../../../src/cli/decode-picture.ts';
import { loadPicture } from '../../../src/ui/picture/picture-file/load-picture.ts';
import { readPictureHeader } from '../../../src/ui/picture/picture-file/read-picture-header.ts';
import type { Door, OpenDoor } from '../door.ts';
import { makePictureFiles } from '../make-picture-files.ts';
import { mustBe } from '../must-be.ts';
import { STATEMENTS } from '../state-size.ts';

const PAGE_LIMIT = 50e6; // pixels
const COMMAND_LIMIT = 500e6;

interface Case {
  readonly file: string;
  readonly width: number;
  readonly height: number;
  /** How much of the file is there, in thousandths. */
  readonly kept: number;
}

const SIDE = fc.oneof(
  fc.integer({ min: 97, max: 400 }),
  fc.constantFrom(0x1000, 0x4000, 0x7fff, 0xffff, 0x10000, 0xffffff, 0x1000000, 0x7fffffff, 0xffffffff),
);

/** Pictures that say that they are large. */
export const PIXEL_LIMITS: Door = {
  name: 'pixel limits',
  input: 'picture files of all formats that state any size, up to 4,294,967,295 pixels a side, whole or cut off',
  share: 50,
  async open(): Promise<OpenDoor<Case>> {
    const corpus = await makePictureFiles();
    const before = Object.getOwnPropertyDescriptor(globalThis, 'createImageBitmap');
    let decoded = 0;
    const decode = (): Promise<never> => {
      decoded += 1;
      return Promise.reject(new Error('no picture'));
    };
    Object.defineProperty(globalThis, 'createImageBitmap', { value: decode, configurable: true });
    return {
      cases: fc.record({
        file: fc.constantFrom(...Object.keys(STATEMENTS)),
        width: SIDE,
        height: SIDE,
        kept: fc.oneof(fc.constant(1000), fc.integer({ min: 700, max: 1000 })),
      }),
      async attempt(one) {
        const { bytes, width, height } = state(corpus[one.file], one);
        const header = readPictureHeader(bytes);
        mustBe(header?.width === width && header.height === height, `${width}×${height} pixels`, header);
        decoded = 0;
        const loaded = await loadPicture(new Blob([bytes]), one.file, PAGE_LIMIT);
        const kind = loaded.ok ? 'a picture' : loaded.error.kind;
        const large = width * height > PAGE_LIMIT;
        mustBe((kind === 'too-large') === large, `${large ? '' : 'not '}too large`, kind);
        // Not every browser knows these two: that one is not decoded does not say that it is damaged.
        const unknown = /avif|heic/.test(one.file) ? 'damaged' : 'not-a-picture';
        mustBe(kind !== unknown, `not ${unknown}`, kind);
        mustBe(!large || decoded === 0, 'nothing decoded that is too large', decoded);
        await checkCommand(bytes, width * height);
        return large ? 'refused by its size' : kind === 'cut-off' ? 'refused as cut off' : 'given to the decoder';
      },
      close: () => {
        if (before === undefined) Reflect.deleteProperty(globalThis, 'createImageBitmap');
        else Object.defineProperty(globalThis, 'createImageBitmap', before);
      },
    };
  },
};

/** The file with another size in its header, and what it states then. */
function state(file: Uint8Array, { file: name, kept, ...wished }: Case) {
  const { most, write } = STATEMENTS[name];
  const [width, height] = [Math.min(wished.width, most), Math.min(wished.height, most)];
  const stated = Buffer.from(file);
  write(stated, width, height);
  return { bytes: new Uint8Array(stated.subarray(0, Math.floor((stated.length * kept) / 1000))), width, height };
}

/** @throws where `npm run read` takes more pixels than it says that it does */
async function checkCommand(bytes: Uint8Array, pixels: number): Promise<void> {
  const decoded = await decodePicture(bytes);
  mustBe(pixels <= COMMAND_LIMIT || !decoded.ok, `at most ${COMMAND_LIMIT} pixels`, pixels);
}
