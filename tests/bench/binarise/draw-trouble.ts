import sharp from 'sharp';
import type { FrameQuad } from '../../../src/core/geometry.ts';
import type { RgbaImage } from '../../../src/core/image.ts';
import { createRandom } from '../../../src/training/random.ts';
import { HANDWRITING_FONTS } from '../../fixtures/handwriting-font.ts';
import { photographNote, type Shot } from '../../fixtures/photograph.ts';
import { writeNote, type NotePlan } from '../../fixtures/write-note.ts';
import type { Trouble } from './troubles.ts';

const WIDTH = 800; // pixels
const HEIGHT = 480;

/** A picture in trouble, and the truth about it. */
export interface TroubledPicture {
  readonly image: RgbaImage;
  /** Row-major, one byte a pixel of the picture: 1 = ink, at least half of the pixel. */
  readonly truth: Uint8Array;
  readonly strings: readonly string[];
}

/** Writes two strings, one in each half, and photographs them in the trouble; a seed gives the same picture every time. */
export async function drawTrouble(trouble: Trouble, seed: number): Promise<TroubledPicture> {
  const random = createRandom(seed, 71);
  const strings = [0, 1].map(() => Array.from({ length: 4 }, () => random.below(10)).join(''));
  const plan: NotePlan = {
    ...trouble.note,
    width: WIDTH,
    height: HEIGHT,
    ruling: 'none',
    font: HANDWRITING_FONTS[seed % HANDWRITING_FONTS.length],
    unsteadiness: 1,
    seed,
    lines: strings.map((text, half) => ({
      text,
      x: (half === 0 ? 0.05 : 0.55) * WIDTH,
      baseline: (half === 0 ? 0.38 : 0.86) * HEIGHT, // apart, so that they are two lines
      digitHeight: random.between(50, 84),
      spacing: 0.25,
    })),
  };
  const picture = await photograph(plan, trouble, seed);
  if (trouble.rightHalf) copyRightHalf(await photograph({ ...plan, ...trouble.rightHalf }, trouble, seed), picture);
  changeLight(picture, trouble);
  const pen = { colour: [0, 0, 0], extraWidth: trouble.note.pen.extraWidth, grain: 0 } as const;
  const bare = { name: '', note: trouble.note, shot: { shade: 0, noise: 0, blur: 0 } };
  const ideal = await photograph({ ...plan, paper: [255, 255, 255], pen }, bare, seed);
  if (trouble.rightHalf) {
    const other = { ...pen, extraWidth: trouble.rightHalf.pen.extraWidth };
    copyRightHalf(await photograph({ ...plan, paper: [255, 255, 255], pen: other }, bare, seed), ideal);
  }
  const [image, outline] = await Promise.all([picture, ideal].map((one) => reduce(one, trouble.reduced ?? 1)));
  const truth = new Uint8Array(image.width * image.height).map((_, i) => (outline.data[4 * i] < 128 ? 1 : 0));
  return { image, truth, strings };
}

async function photograph(plan: NotePlan, { shot }: Trouble, seed: number): Promise<RgbaImage> {
  const sheet: FrameQuad = [
    [-1, -1],
    [WIDTH, -1],
    [WIDTH, HEIGHT],
    [-1, HEIGHT],
  ];
  const plain: Shot = { width: WIDTH, height: HEIGHT, sheet, shade: 0.2, blur: 0.6, noise: 2, seed };
  return (await photographNote(await writeNote(plan), { ...plain, ...shot })).image;
}

function copyRightHalf(from: RgbaImage, to: RgbaImage): void {
  for (let y = 0; y < to.height; y++) {
    const [start, end] = [4 * (y * to.width + to.width / 2), 4 * (y + 1) * to.width];
    to.data.set(from.data.subarray(start, end), start);
  }
}

function changeLight(image: RgbaImage, { light }: Trouble): void {
  if (!light) return;
  for (let i = 0; i < image.width * image.height; i++) {
    const [share, added] = light(i % image.width, Math.floor(i / image.width), image);
    for (let channel = 4 * i; channel < 4 * i + 3; channel++) image.data[channel] = share * image.data[channel] + added;
  }
}

async function reduce(image: RgbaImage, times: number): Promise<RgbaImage> {
  if (times === 1) return image;
  const [width, height] = [Math.round(image.width / times), Math.round(image.height / times)];
  const raw = { width: image.width, height: image.height, channels: 4 } as const;
  const data = await sharp(image.data, { raw }).resize(width, height, { fit: 'fill' }).raw().toBuffer();
  return { width, height, data: new Uint8ClampedArray(data) };
}
