import type { RgbaImage } from '../../src/core/image.ts';

/** How a bitmap's header states its sides: in two bytes each, in four, or in four with the rows from the top. */
export type BmpHeader = 'core' | 'info' | 'top-down';

/** A picture as an uncompressed BMP of 24 bits a pixel. */
export function makeBmp({ width, height, data }: RgbaImage, kind: BmpHeader): Uint8Array {
  const header = kind === 'core' ? 12 : 40; // bytes
  const row = 4 * Math.ceil((3 * width) / 4);
  const start = 14 + header;
  const file = Buffer.alloc(start + row * height);
  file.write('BM');
  file.writeUInt32LE(file.length, 2);
  file.writeUInt32LE(start, 10);
  file.writeUInt32LE(header, 14);
  if (kind === 'core') {
    file.writeUInt16LE(width, 18);
    file.writeUInt16LE(height, 20);
  } else {
    file.writeInt32LE(width, 18);
    file.writeInt32LE(kind === 'info' ? height : -height, 22);
  }
  file.writeUInt16LE(1, start - (kind === 'core' ? 4 : 28)); // planes
  file.writeUInt16LE(24, start - (kind === 'core' ? 2 : 26));
  for (let y = 0; y < height; y++) {
    const at = start + row * (kind === 'top-down' ? y : height - 1 - y);
    for (let x = 0; x < width; x++) {
      const pixel = 4 * (y * width + x);
      file.set([data[pixel + 2], data[pixel + 1], data[pixel]], at + 3 * x);
    }
  }
  return new Uint8Array(file);
}
