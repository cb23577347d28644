import type { FramePoint } from '../../../src/core/geometry.ts';
import { invert, movePoint, moveQuad, type Motion } from '../../../src/core/fusion/motion.ts';
import type { RgbaImage } from '../../../src/core/image.ts';
import { createRandom } from '../../../src/training/random.ts';
import { photographNote } from '../../fixtures/photograph.ts';
import { planStrings } from '../../fixtures/photograph-strings.ts';
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

export const FRAMES_PER_SECOND = 24;
/** Five seconds; the last frame leads back to the first. */
const FRAMES = 120;
/** The sheet is photographed this much larger than the picture, so that there is some of it wherever the camera looks. */
const MARGIN = 1.35;
/** Grey levels, standard deviation. */
const NOISE = 2;

/** Writes a film of a sheet in front of a moving camera to a `.y4m` file, each frame with its number in a corner. */
export async function filmMovingSheet(file: string, plan: FilmPlan): Promise<FilmTruth> {
  const { width, height } = plan;
  const size = { width: even(width * MARGIN), height: even(height * MARGIN) };
  const { note, shot } = await planStrings({ ...plan, ...size, font: 'schoolbell', sheet: 'marker on white' });
  const sheet = await photographNote(note, { ...shot, noise: 0, blur: 0.6 });
  const motions = Array.from({ length: FRAMES }, (_, frame) => planMotion(plan, size, frame));
  await writeY4m(file, FRAMES_PER_SECOND, shoot(sheet.image, motions, plan));
  return motions.map((motion) => sheet.lines.map(({ quad }) => moveQuad(motion, quad)));
}

const even = (length: number): number => 2 * Math.round(length / 2);

/** From the sheet's photograph to a frame of the film: a hand's sway, of several speeds that all come round in one film. */
function planMotion({ width, height, sway, turn, zoom }: FilmPlan, size: { width: number; height: number }, frame: number): Motion {
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
  const noise = Float32Array.from({ length: 65_537 }, () => NOISE * normal.normal());
  for (const [frame, motion] of motions.entries()) {
    const image = { width, height, data: new Uint8ClampedArray(width * height * 4) };
    sample(sheet, invert(motion), image, noise, createRandom(seed, 71, frame).int(noise.length));
    paintFrameNumber(image, frame);
    yield image;
  }
}
