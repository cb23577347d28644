import { mendPngChecksums } from './mend-png-checksums.ts';

/** How a whole picture file can be made to state another size than it has. */
interface Statement {
  /** The longest side that its header has room for, pixels. */
  readonly most: number;
  readonly write: (file: Buffer, width: number, height: number) => void;
}

const ispe = (file: Buffer, width: number, height: number): void => {
  for (let at = file.indexOf('ispe'); at !== -1; at = file.indexOf('ispe', at + 1)) {
    file.writeUInt32BE(width, at + 8);
    file.writeUInt32BE(height, at + 12);
  }
};

/** By the names of `makePictureFiles`. */
export const STATEMENTS: Readonly<Record<string, Statement>> = {
  'baseline.jpg': {
    most: 0xffff,
    write(file, width, height) {
      const frame = file.indexOf(Buffer.from([0xff, 0xc0]));
      file.writeUInt16BE(height, frame + 5);
      file.writeUInt16BE(width, frame + 7);
    },
  },
  'plain.png': {
    most: 0x7fffffff,
    write(file, width, height) {
      file.writeUInt32BE(width, 16);
      file.writeUInt32BE(height, 20);
      file.set(mendPngChecksums(file));
    },
  },
  'turned.webp': {
    most: 0x1000000,
    write(file, width, height) {
      file.writeUIntLE(width - 1, 24, 3);
      file.writeUIntLE(height - 1, 27, 3);
    },
  },
  'picture.gif': {
    most: 0xffff,
    write(file, width, height) {
      file.writeUInt16LE(width, 6);
      file.writeUInt16LE(height, 8);
    },
  },
  'core.bmp': {
    most: 0xffff,
    write(file, width, height) {
      file.writeUInt16LE(width, 18);
      file.writeUInt16LE(height, 20);
    },
  },
  'info.bmp': {
    most: 0x7fffffff,
    write(file, width, height) {
      file.writeInt32LE(width, 18);
      file.writeInt32LE(height, 22);
    },
  },
  'top-down.bmp': {
    most: 0x7fffffff,
    write(file, width, height) {
      file.writeInt32LE(width, 18);
      file.writeInt32LE(-height, 22);
    },
  },
  'picture.avif': { most: 0xffffffff, write: ispe },
  'picture.heic': { most: 0xffffffff, write: ispe },
};
