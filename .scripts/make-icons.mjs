import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { ROOT } from './root.mjs';

// Draws the app's icons from public/icons/icon.svg: `node .scripts/make-icons.mjs`. The drawing fills its square and
// keeps its mark within the inner circle, as maskable icons must.

const FOLDER = join(ROOT, 'public/icons');
const DRAWING = readFileSync(join(FOLDER, 'icon.svg'), 'utf8');

/** Icons that are shown as they are: rounded, and cropped a little, since no mask will eat their edge. */
const CROPPED = DRAWING.replace('viewBox="0 0 512 512"', 'viewBox="44 44 424 424"');
const CORNER = 0.22; // radius, share of the side

/**
 * @param {string} svg
 * @param {number} side pixels
 * @returns {Promise<Buffer>}
 */
function draw(svg, side) {
  return sharp(Buffer.from(svg)).resize(side, side).png({ compressionLevel: 9, palette: true }).toBuffer();
}

/**
 * @param {number} side pixels
 * @returns {Promise<Buffer>}
 */
async function drawRounded(side) {
  const mask = `<svg width="${side}" height="${side}"><rect width="${side}" height="${side}" rx="${side * CORNER}" /></svg>`;
  return sharp(await draw(CROPPED, side))
    .ensureAlpha()
    .composite([{ input: Buffer.from(mask), blend: 'dest-in' }])
    .png({ compressionLevel: 9, palette: true })
    .toBuffer();
}

const icons = [
  { file: 'icon-192.png', picture: await drawRounded(192) },
  { file: 'icon-512.png', picture: await drawRounded(512) },
  { file: 'icon-maskable-192.png', picture: await draw(DRAWING, 192) },
  { file: 'icon-maskable-512.png', picture: await draw(DRAWING, 512) },
  { file: 'apple-touch-icon.png', picture: await draw(CROPPED, 180) },
];

for (const { file, picture } of icons) {
  await sharp(picture).toFile(join(FOLDER, file));
  console.log(`public/icons/${file}`);
}
