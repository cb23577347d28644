import { afterAll, describe, expect, it } from 'vitest';
import type { FrameBox } from '../../../../src/core/geometry.ts';
import type { ReadOptions } from '../../../../src/reader/read-options.ts';
import { photographNote } from '../../../fixtures/photograph.ts';
import { BLACK_MARKER, WHITE_PAPER, writeNote } from '../../../fixtures/write-note.ts';
import { loadReader } from '../load-reader.ts';

const [WIDTH, HEIGHT, DIGIT] = [900, 300, 80]; // pixels
const STEP = 6; // pixels

const reader = await loadReader();
afterAll(() => {
  reader.dispose();
});

/** A note of one line, seen from straight above, and a region that ends in the white between two of its characters. */
async function photographCut(text: string, spacing: number, font: 'patrick-hand' | 'kalam' = 'patrick-hand') {
  const note = await writeNote({
    ...{ paper: WHITE_PAPER, pen: BLACK_MARKER, ruling: 'none', width: WIDTH, height: HEIGHT },
    ...{ font, unsteadiness: 1, seed: 6 },
    lines: [{ text, x: 80, baseline: 190, digitHeight: DIGIT, spacing, climb: 0 }],
  });
  const sheet = [
    [0, 0],
    [WIDTH, 0],
    [WIDTH, HEIGHT],
    [0, HEIGHT],
  ] as const;
  const { image, lines } = await photographNote(note, {
    width: WIDTH,
    height: HEIGHT,
    sheet,
    shade: 0.2,
    blur: 0.5,
    noise: 1,
    seed: 2,
  });
  const boxes = lines[0].characters.map(({ box }) => box);
  const between = (after: number): number => (boxes[after][0] + boxes[after][2] + boxes[after + 1][0]) / 2;
  const leftOf = (x: number): FrameBox => [30, 60, x - 30, 180];
  const rightOf = (x: number): FrameBox => [x, 60, WIDTH - 30 - x, 180];
  const read = async (region: FrameBox, format: ReadOptions['format'] = 'digits') => {
    const { lines, cutOff } = await reader.read(image, { format, threshold: 0.8, region });
    return { texts: lines.map(({ text }) => text), cutOff };
  };
  const [first, last] = [boxes[0], boxes[boxes.length - 1]];
  return { between, leftOf, rightOf, read, first: first[0], last: last[0] + last[2] };
}

describe('a number that the edge of the region cuts between two characters', async () => {
  const { between, leftOf, rightOf, read } = await photographCut('40715', 0.35);

  it('is not read short, on either side', async () => {
    expect(await read(leftOf(between(2)))).toEqual({ texts: [], cutOff: ['right'] });
    expect(await read(rightOf(between(1)))).toEqual({ texts: [], cutOff: ['left'] });
  });

  it('is read where it lies in the region as a whole', async () => {
    expect(await read([30, 60, WIDTH - 60, 180])).toEqual({ texts: ['40715'], cutOff: undefined });
  });
});

describe('a number that the edge of the region cuts anywhere', async () => {
  const { leftOf, read, first, last } = await photographCut('90253', 0.25, 'kalam');

  it('is never read short, though what is left of a character may be too little to be taken for one', async () => {
    const short: string[] = [];
    for (let x = first + DIGIT / 2; x < last; x += STEP) short.push(...(await read(leftOf(x))).texts);
    expect(new Set(short)).toEqual(new Set());
  });
});

describe('a label that the edge of the region keeps away', async () => {
  const { between, rightOf, read } = await photographCut('CHF4073', 0.35);

  it('cuts nothing off a number', async () => {
    expect(await read(rightOf(between(2)))).toEqual({ texts: ['4073'], cutOff: undefined });
  });

  it('does where its letters may belong to the string', async () => {
    expect((await read(rightOf(between(2)), 'serial')).cutOff).toEqual(['left']);
  });
});
