import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { FrameBox } from '../../../../src/core/geometry.ts';
import type { RgbaImage } from '../../../../src/core/image.ts';
import type { Reading } from '../../../../src/core/reading.ts';
import { createReader } from '../../../../src/reader/create-reader.ts';
import { READER_MODELS } from '../../../../src/reader/reader-models.ts';
import { loadNodeClassifiers } from '../../../../src/recognition/load-node-classifier.ts';
import { loadOpenCvNode } from '../../../../src/vision/load-opencv-node.ts';
import { photographStrings } from '../../../fixtures/photograph-strings.ts';
import { drawInkLine, type InkLinePlan } from '../../../fixtures/hand-line/draw-ink-line.ts';
import { plainPicture } from '../plain-picture.ts';
import { erase, paste, shift } from './retouch.ts';

const STRINGS = ['473829', '60158'] as const;
const [UPPER, LOWER] = STRINGS;
const OPTIONS = { format: 'digits', threshold: 0.8 } as const;

const chosen = await loadNodeClassifiers(READER_MODELS);
if (!chosen.ok) throw new Error(chosen.error.message);
const parts = { cv: await loadOpenCvNode(), ...chosen.value };
const reader = createReader(parts);
const SHEET = { font: 'schoolbell', sheet: 'ballpoint on cream', width: 480, height: 240, seed: 2 } as const;
const { image } = await photographStrings({ ...SHEET, strings: STRINGS });
const { lines } = await reader.read(image, OPTIONS);
/** Where a character of the upper line stands. */
const boxOf = (character: string): FrameBox =>
  lines[0].characters.find(({ text }) => text === character)?.box ?? [0, 0, 0, 0];

/** Reads the next picture of a film of which these strings are locked. */
const see = (picture: RgbaImage, locked: readonly string[] = STRINGS): Promise<Reading> =>
  reader.read(picture, { ...OPTIONS, film: { known: false, locked } });

const textsOf = ({ lines }: Reading): string[] =>
  lines.map(({ text, verified }) => (verified ? `${text} again` : text));

beforeEach(async () => {
  await reader.personalise([]); // forgets the film before
  expect(textsOf(await see(image))).toEqual(STRINGS);
});

afterAll(() => {
  reader.dispose();
});

describe('a line that is locked and still says the same', () => {
  it('is verified, and lies where it has gone', async () => {
    const moved = await see(shift(image, 7, 4));
    expect(textsOf(moved)).toEqual([`${UPPER} again`, `${LOWER} again`]);
    for (const [i, { quad, characters }] of moved.lines.entries()) {
      for (const [corner, [x, y]] of quad.entries()) {
        expect(Math.abs(x - lines[i].quad[corner][0] - 7)).toBeLessThan(1);
        expect(Math.abs(y - lines[i].quad[corner][1] - 4)).toBeLessThan(1);
      }
      expect(characters.map(({ text }) => text).join('')).toBe(STRINGS[i]);
    }
  });

  it('is read in full where it is not locked, by another way to read, and in a picture by itself', async () => {
    expect(textsOf(await see(shift(image, 1, 0), [LOWER]))).toEqual([UPPER, `${LOWER} again`]);
    const film = { known: true, locked: STRINGS };
    expect(textsOf(await reader.read(shift(image, 2, 0), { ...OPTIONS, threshold: 0.7, film }))).toEqual(STRINGS);
    expect(textsOf(await reader.read(shift(image, 3, 0), OPTIONS))).toEqual(STRINGS);
  });

  it('is read in full without this saving', async () => {
    const plain = createReader(parts, ['lines']);
    const film = { known: false, locked: STRINGS };
    for (const dx of [0, 1]) {
      expect(textsOf(await plain.read(shift(image, dx, 0), { ...OPTIONS, film }))).toEqual(STRINGS);
    }
  });

  it('is read in full every now and then, one line a picture', async () => {
    const shown: string[] = [];
    for (let frame = 0; frame < 34; frame++) shown.push(...textsOf(await see(shift(image, frame % 2, 1))));
    const full = shown.flatMap((text, i) => (text.endsWith('again') ? [] : [[i >> 1, text]]));
    expect(full).toEqual([
      [30, UPPER],
      [31, LOWER],
    ]);
  });
});

describe('what has changed is read at once', () => {
  it('one digit for another in the same place', async () => {
    const changed = paste(image, boxOf('3'), boxOf('8'));
    expect(textsOf(await see(changed))).toEqual(['473329', `${LOWER} again`]);
    // From then on it is another line, which is not locked.
    expect(textsOf(await see(shift(changed, 1, 0)))).toEqual(['473329', `${LOWER} again`]);
  });

  it('another string in the same place', async () => {
    const other = await photographStrings({ ...SHEET, strings: ['928374', LOWER] });
    expect(textsOf(await see(other.image))[0]).toBe('928374');
  });

  it('characters that were added, at the end or before the beginning, and such as are gone', async () => {
    const shorter = erase(image, boxOf('9'));
    expect(textsOf(await see(shorter))).toEqual(['47382', `${LOWER} again`]);
    expect(textsOf(await see(shift(shorter, 1, 0), ['47382', LOWER]))).toEqual(['47382 again', `${LOWER} again`]);
    expect(textsOf(await see(image, ['47382', LOWER]))).toEqual([UPPER, `${LOWER} again`]);
    const later = erase(image, boxOf('4'));
    expect(textsOf(await see(later, ['73829']))).toEqual(['73829', LOWER]);
    expect(textsOf(await see(shift(image, 1, 1), ['73829']))).toEqual([UPPER, LOWER]);
  });
});

describe('what is harder to know again', () => {
  /** A line of clean ink after the camera has moved, and with a place that is all ink, or all paper. */
  const write = (plan: InkLinePlan, dx: number, place: FrameBox = [0, 0, 0, 0], ink = 0): RgbaImage => {
    const line = drawInkLine(plan).ink;
    const [left, top, width, height] = place;
    return plainPicture(line.width + 2 * EDGE, line.height + 2 * EDGE, (x, y) => {
      const [u, v] = [x - EDGE - dx, y - EDGE];
      if (u >= left && u < left + width && v >= top && v < top + height) return PAPER - DARK * ink;
      const isInside = u >= 0 && v >= 0 && u < line.width && v < line.height;
      return PAPER - (isInside ? DARK * line.data[v * line.width + u] : 0);
    });
  };
  const [EDGE, PAPER, DARK] = [40, 215, 0.7]; // pixels, grey levels

  it('characters that touch: as a whole, by what they look like', async () => {
    const plan = { text: '274853', hand: 3, touching: 0.5 };
    const { characters } = drawInkLine(plan);
    const eight = characters[3];
    expect([characters[2].touchesNext, eight.touchesNext]).not.toContain(undefined);
    expect(textsOf(await see(write(plan, 0), [plan.text]))).toEqual([plan.text]);
    const again = await see(write(plan, 3), [plan.text]);
    expect(textsOf(again)).toEqual([`${plan.text} again`]);
    const [x, , width] = again.lines[0].characters[3].box;
    expect(Math.abs(x - eight.box[0] - EDGE - 3)).toBeLessThan(3);
    expect(Math.abs(width - eight.box[2])).toBeLessThan(4);
    // The lower loop of the 8 is filled.
    const loop: FrameBox = [
      eight.box[0] + 0.3 * eight.box[2],
      eight.box[1] + 0.55 * eight.box[3],
      0.4 * eight.box[2],
      12,
    ];
    expect((await see(write(plan, 3, loop, 255), [plan.text])).lines[0].verified).toBeUndefined();
  });

  it('marks: by shape and place', async () => {
    const plan = { text: '1,250.75', hand: 1 };
    const seeAmount = (picture: RgbaImage): Promise<Reading> =>
      reader.read(picture, { ...OPTIONS, format: 'amount', film: { known: false, locked: [plan.text] } });
    expect(textsOf(await seeAmount(write(plan, 0)))).toEqual([plan.text]);
    expect(textsOf(await seeAmount(write(plan, 3)))).toEqual([`${plan.text} again`]);
    const comma = drawInkLine(plan).characters[1].box;
    const [tail] = (await seeAmount(write(plan, 3, [comma[0] - 1, comma[1] + comma[3] / 2, comma[2] + 2, comma[3]])))
      .lines;
    expect(tail?.verified).toBeUndefined();
  });
});
