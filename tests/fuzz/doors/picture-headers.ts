import sharp from 'sharp';
import { readPictureHeader } from '../../../src/ui/picture/picture-file/read-picture-header.ts';
import { damage, damagedFile, type DamagedFile } from '../damaged-file.ts';
import type { Door, OpenDoor } from '../door.ts';
import { makePictureFiles } from '../make-picture-files.ts';
import { mustBe } from '../must-be.ts';

/** Files given to the page: their header decides whether they are decoded. */
export const PICTURE_HEADERS: Door = {
  name: 'picture headers',
  input: 'the same files, their sizes compared with those that a decoder finds',
  share: 100,
  async open(): Promise<OpenDoor<DamagedFile>> {
    const corpus = await makePictureFiles();
    return {
      cases: damagedFile(corpus),
      async attempt(one) {
        const bytes = damage(corpus, one);
        const header = readPictureHeader(bytes);
        if (header === undefined) return 'no header';
        const { width, height, complete } = header;
        const sides = [width, height];
        mustBe(
          sides.every((side) => Number.isInteger(side) && side >= 0),
          'whole sides',
          sides,
        );
        if (!complete) return 'cut off';
        // Else a small size in a header could hide a large picture from the limit.
        const found = await sharp(bytes, { limitInputPixels: false })
          .metadata()
          .catch(() => ({ width: 0, height: 0 }));
        mustBe(
          found.width * found.height <= width * height,
          `no larger picture than ${width}×${height}`,
          `${found.width}×${found.height}`,
        );
        return 'complete';
      },
    };
  },
};
