import { invert, movePoint, moveQuad, type Motion } from '../../../src/core/fusion/motion.ts';
import type { RgbaImage } from '../../../src/core/image.ts';
import type { FrameQuad } from '../../../src/core/geometry.ts';
import { createRandom } from '../../../src/training/random.ts';
import { drawHandwriting } from '../../fixtures/draw-handwriting.ts';
import { photographNote, type Photograph } from '../../fixtures/photograph.ts';
import { SHEETS } from '../../fixtures/photograph-strings.ts';
import { writeNote } from '../../fixtures/write-note.ts';
import { writeY4m } from '../../fixtures/write-y4m.ts';
import { paintFrameNumber } from './frame-number.ts';
import type { Polygon } from './polygon-overlap.ts';

/** How a film's camera is held. */
export interface FilmPlan {
  readonly width: number;
  readonly height: number;
  readonly strings: readonly string[];
  /** How far the picture sways to either side, a share of its smaller side. */
  readonly sway: number;
  /** Degrees to either side, and the share by which it comes nearer and goes away. */
  readonly turn: number;
  readonly zoom: number;
  readonly seed: number;
}

/** Where the ink of each string is, frame by frame: `truth[frame][string]`. */
export type FilmTruth = readonly (readonly Polygon[])[];

interface Size {
  readonly width: number;
  readonly height: number;
}

export const FRAMES_PER_SECOND = 24;
/** Four seconds; the last frame leads back to the first. */
const FRAMES = 96;
/** The sheet is photographed this much larger than the picture, so that there is some of it wherever the camera looks. */
const MARGIN = 1.35;
/** The writing's size, a share of the film's smaller side; the rest in digit heights. */
const DIGIT_HEIGHT = 0.13;
const SPACING = 0.25;
const LINE_PITCH = 1.9;
/** Grey levels, standard deviation; and after how many pixels it comes again. */
const NOISE = 2;
const NOISE_TILE = 65_537;

/** Writes a film of a sheet in front of a moving camera to a `.y4m` file, each frame with its number in a corner. */
export async function filmMovingSheet(file: string, plan: FilmPlan): Promise<FilmTruth> {
  const { width, height } = plan;
  const size = { width: even(width * MARGIN), height: even(height * MARGIN) };
  const sheet = await photographSheet(plan, size);
  const motions = Array.from({ length: FRAMES }, (_, frame) => planMotion(plan, size, frame));
  await writeY4m(file, FRAMES_PER_SECOND, shoot(sheet.image, motions, plan));
  return motions.map((motion) => sheet.lines.map(({ quad }) => moveQuad(motion, quad)));
}

/** The strings below one another in the middle of a sheet, in uneven light. */
async function photographSheet({ strings, seed, ...plan }: FilmPlan, { width, height }: Size): Promise<Photograph> {
  const digitHeight = DIGIT_HEIGHT * Math.min(plan.width, plan.height);
  const pen = { font: 'schoolbell', unsteadiness: 1 } as const;
  const lines = strings.map((text, row) => {
    const drawn = drawHandwriting(text, { ...pen, digitHeight, spacing: SPACING, seed });
    const baseline = height / 2 + (row + 1 - strings.length / 2) * LINE_PITCH * digitHeight - 0.4 * digitHeight;
    return { text, x: (width - drawn.width) / 2, baseline, digitHeight, spacing: SPACING, climb: row % 2 ? -2 : 2 };
  });
  const note = await writeNote({ ...SHEETS['marker on white'], ...pen, width, height, seed, lines });
  const corners: FrameQuad = [
    [0, 0],
    [width, 0],
    [width, height],
    [0, height],
  ];
  return photographNote(note, { width, height, sheet: corners, shade: 0.4, blur: 0.6, noise: 0, seed });
}

const even = (length: number): number => 2 * Math.round(length / 2);

/** From the sheet's photograph to a frame of the film: a hand's sway, of several speeds that all come round in one film. */
function planMotion({ width, height, sway, turn, zoom }: FilmPlan, size: Size, frame: number): Motion {
  const phase = (2 * Math.PI * frame) / FRAMES;
  const reach = sway * Math.min(width, height);
  const right = reach * (0.7 * Math.sin(3 * phase) + 0.3 * Math.sin(7 * phase + 1));
  const down = reach * (0.7 * Math.cos(4 * phase) + 0.3 * Math.sin(9 * phase + 2));
  const scale = 1 + zoom * Math.sin(2 * phase);
  const angle = ((turn * Math.PI) / 180) * Math.sin(2 * phase + 1);
  const [a, b] = [scale * Math.cos(angle), scale * Math.sin(angle)];
  const [x, y] = movePoint({ a, b, dx: 0, dy: 0 }, [size.width / 2, size.height / 2]);
  return { a, b, dx: width / 2 + right - x, dy: height / 2 + down - y };
}

function* shoot(sheet: RgbaImage, motions: readonly Motion[], { width, height, seed }: FilmPlan): Generator<RgbaImage> {
  const random = createRandom(seed, 71);
  const noise = Float32Array.from({ length: NOISE_TILE }, () => NOISE * random.normal());
  for (const [frame, motion] of motions.entries()) {
    const image = { width, height, data: new Uint8ClampedArray(width * height * 4) };
    sample(sheet, invert(motion), image);
    const offset = random.below(NOISE_TILE);
    for (let i = 0; i < image.data.length; i++) image.data[i] += noise[(offset + (i >> 2)) % NOISE_TILE];
    paintFrameNumber(image, frame);
    yield image;
  }
}

/** Bilinear: each pixel of `image` shows what `toSheet` finds for it. Without a list a pixel: there are a hundred million. */
function sample(sheet: RgbaImage, { a, b, dx, dy }: Motion, { width, height, data }: RgbaImage): void {
  const row = 4 * sheet.width;
  const source = sheet.data;
  let to = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++, to += 4) {
      const u = a * x - b * y + dx;
      const v = b * x + a * y + dy;
      const left = Math.max(0, Math.min(Math.floor(u), sheet.width - 2));
      const top = Math.max(0, Math.min(Math.floor(v), sheet.height - 2));
      const across = u - left;
      const down = v - top;
      const from = top * row + 4 * left;
      for (let at = from; at < from + 3; at++) {
        const upper = source[at] + across * (source[at + 4] - source[at]);
        const lower = source[at + row] + across * (source[at + row + 4] - source[at + row]);
        data[to + at - from] = upper + down * (lower - upper);
      }
      data[to + 3] = 255;
    }
  }
}
