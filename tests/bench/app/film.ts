import type { FrameQuad } from '../../../src/core/geometry.ts';
import { filmNote } from '../../fixtures/film-note.ts';
import { SHEETS } from '../../fixtures/photograph-strings.ts';
import { writeNote } from '../../fixtures/write-note.ts';
import { writeY4m } from '../../fixtures/write-y4m.ts';

/** What the film shows: two lines of ten digits. */
export const FILMED_STRINGS = ['4071593826', '9382610754'] as const;

const [WIDTH, HEIGHT] = [1280, 720]; // pixels
/** Pictures a second, as a phone's camera gives them, and how many of them before the film starts again. */
const FRAMES_PER_SECOND = 30;
const FRAMES = 60;
/** Shares of the picture's height: the writing's size, and how far the hand sways. */
const DIGIT_HEIGHT = 0.095;
const SWAY = 0.012;
/** A share of its width: the lines stand in its middle. */
const LEFT = 0.235;
/** In digit heights. */
const SPACING = 0.28;
const LINE_PITCH = 1.9;
const SEED = 5;

/** Writes a film of a sheet with two lines in its middle, held in front of a camera by hand, to a `.y4m` file. */
export async function filmTwoLines(file: string): Promise<void> {
  const digitHeight = DIGIT_HEIGHT * HEIGHT;
  const pen = { font: 'kalam', unsteadiness: 1 } as const;
  const lines = FILMED_STRINGS.map((text, row) => {
    const baseline = HEIGHT / 2 + (row + 0.5 - FILMED_STRINGS.length / 2) * LINE_PITCH * digitHeight + digitHeight / 2;
    return { text, x: LEFT * WIDTH, baseline, digitHeight, spacing: SPACING, climb: row % 2 ? -1 : 1 };
  });
  const plan = { ...SHEETS['ballpoint on cream'], ...pen, width: WIDTH, height: HEIGHT, seed: SEED, lines };
  const out = 4 * SWAY * HEIGHT; // pixels of the sheet beyond the picture: its edge never comes into view
  const sheet: FrameQuad = [
    [-out, -out],
    [WIDTH + out, -out],
    [WIDTH + out, HEIGHT + out],
    [-out, HEIGHT + out],
  ];
  const shot = { width: WIDTH, height: HEIGHT, sheet, shade: 0.4, blur: 0.6, noise: 2, seed: SEED };
  const film = filmNote(await writeNote(plan), { shot, frames: FRAMES, sway: SWAY * HEIGHT });
  await writeY4m(file, FRAMES_PER_SECOND, film);
}
