import { decodePicture, MAX_SIDE } from '../../../src/cli/decode-picture.ts';
import { damage, damagedFile, type DamagedFile } from '../damaged-file.ts';
import type { Door, OpenDoor } from '../door.ts';
import { makePictureFiles } from '../make-picture-files.ts';
import { mustBe } from '../must-be.ts';

const LONGEST_MESSAGE = 300; // characters: it stands on one line

/** Files given to `npm run read`. */
export const PICTURE_FILES: Door = {
  name: 'picture decoding',
  input:
    'JPEG, PNG, WebP, GIF, BMP, AVIF and HEIC files with bytes changed, moved, repeated or cut off, PNG’s checksums mended or not',
  share: 50,
  async open(): Promise<OpenDoor<DamagedFile>> {
    const corpus = await makePictureFiles();
    return {
      cases: damagedFile(corpus),
      attempt: (one) => decodeRightly(damage(corpus, one)),
    };
  },
};

/** Decodes a file. @throws where what comes of it is neither a whole picture nor a failure in words */
export async function decodeRightly(bytes: Uint8Array): Promise<string> {
  const decoded = await decodePicture(bytes);
  if (!decoded.ok) {
    const { kind, message } = decoded.error;
    mustBe(message.length <= LONGEST_MESSAGE && !message.includes('\n'), 'a message on one line', message);
    return kind;
  }
  const { width, height, data } = decoded.value.image;
  const whole = [width, height].every((side) => Number.isInteger(side) && side >= 1 && side <= MAX_SIDE);
  mustBe(whole, `sides from 1 to ${MAX_SIDE}`, [width, height]);
  mustBe(data.length === 4 * width * height, `${4 * width * height} bytes of pixels`, data.length);
  return 'a picture';
}
