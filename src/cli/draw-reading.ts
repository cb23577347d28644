import sharp from 'sharp';
import type { RgbaImage } from '../core/image.ts';
import type { Reading, ReadLine } from '../core/reading.ts';

/** The picture with what was read in it: each string's frame and text, and a box a character, dashed where it is unsure. */
export async function drawReading(image: RgbaImage, reading: Reading): Promise<RgbaImage> {
  const { width, height, data } = image;
  const stroke = Math.max(1, Math.round(Math.max(width, height) / 640));
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" fill="none" stroke-width="${stroke}">${reading.lines.map((line) => drawLine(line, stroke)).join('')}</svg>`;
  const drawn = await sharp(data, { raw: { width, height, channels: 4 } })
    .composite([{ input: Buffer.from(svg) }])
    .raw()
    .toBuffer();
  return { width, height, data: new Uint8ClampedArray(drawn) };
}

function drawLine({ text, quad, characters }: ReadLine, stroke: number): string {
  const [[left, top]] = quad;
  const boxes = characters.map(
    ({ box: [x, y, width, height], sure }) =>
      `<rect x="${x}" y="${y}" width="${width}" height="${height}" stroke="#0a8f5b" ${sure ? '' : `stroke-dasharray="${stroke * 3}"`}/>`,
  );
  const size = Math.max(12 * stroke, characters[0].box[3] / 3);
  const label = `<text x="${left}" y="${top - 3 * stroke}" font-family="sans-serif" font-size="${size}" fill="#d4145a">${text}</text>`;
  return `<polygon points="${quad.flat().join(' ')}" stroke="#d4145a"/>${boxes.join('')}${label}`;
}
