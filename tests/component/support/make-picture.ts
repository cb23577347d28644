/** Draws a picture of this size, its left half red and its right half blue, as a file. */
export async function makePicture(width: number, height: number, type = 'image/jpeg'): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('expected a 2d context');
  context.fillStyle = 'red';
  context.fillRect(0, 0, width / 2, height);
  context.fillStyle = 'blue';
  context.fillRect(width / 2, 0, width / 2, height);
  return canvas.convertToBlob({ type });
}

/** The same JPEG with an EXIF segment that asks for a turn: 1 upright, 3 half a turn, 6 a quarter clockwise. */
export function turnByExif(jpeg: Blob, orientation: number): Blob {
  const START_OF_IMAGE = 2; // bytes
  // TIFF, big-endian, one entry: tag 0x0112 (Orientation), type 3 (short), count 1.
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
  const body = [...new TextEncoder().encode('Exif'), 0, 0, ...tiff];
  const segment = new Uint8Array([0xff, 0xe1, 0, body.length + 2, ...body]);
  return new Blob([jpeg.slice(0, START_OF_IMAGE), segment, jpeg.slice(START_OF_IMAGE)], { type: 'image/jpeg' });
}

/** A white PNG of any size, one bit a pixel, so that a huge one takes a few kilobytes. */
export async function makeHugePng(width: number, height: number): Promise<Blob> {
  const header = new DataView(new ArrayBuffer(13));
  header.setUint32(0, width);
  header.setUint32(4, height);
  header.setUint8(8, 1); // bit depth; the colour type 0 is grey levels
  const rows = new Uint8Array((1 + Math.ceil(width / 8)) * height).fill(0xff);
  for (let at = 0; at < rows.length; at += 1 + Math.ceil(width / 8)) rows[at] = 0; // filter: none
  const packed = new Blob([rows]).stream().pipeThrough(new CompressionStream('deflate'));
  const pixels = new Uint8Array(await new Response(packed).arrayBuffer());
  const signature = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const chunks = [chunk('IHDR', new Uint8Array(header.buffer)), chunk('IDAT', pixels), chunk('IEND', new Uint8Array())];
  return new Blob([signature, ...chunks], { type: 'image/png' });
}

function chunk(type: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(12 + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(new TextEncoder().encode(type), 4);
  bytes.set(data, 8);
  view.setUint32(8 + data.length, checksum(bytes.subarray(4, 8 + data.length)));
  return bytes;
}

/** CRC-32, as PNG has it. */
function checksum(bytes: Uint8Array): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}
