import { describe, expect, it, vi } from 'vitest';
import type { RgbaImage } from '../../../../src/core/image.ts';
import type { Reading } from '../../../../src/core/reading.ts';
import { FrameMemory } from '../../../../src/reader/reuse/frame-memory.ts';
import type { Saving } from '../../../../src/reader/reuse/savings.ts';
import { lineOf } from '../../core/fusion/made-up-lines.ts';
import { randomFloats } from '../../training/random-floats.ts';
import { plainPicture } from '../plain-picture.ts';

const [WIDTH, HEIGHT] = [320, 240];
const NOISE = 2; // grey levels
const OPTIONS = { format: 'digits', threshold: 0.8 } as const;
const SEEN: Reading = { width: WIDTH, height: HEIGHT, lines: [lineOf('90210')], advice: [], leftOut: 0 };

/** Strokes as they stand in a grid, seen through a sensor's noise. @param soft how far a step from paper to ink is spread across, pixels */
function strokes(seed: number, { at = 0, soft = 1, pitch = 30 } = {}): RgbaImage {
  const noise = randomFloats(WIDTH * HEIGHT, seed);
  return plainPicture(WIDTH, HEIGHT, (x, y) => {
    const [dx, dy] = [Math.abs(((x + at) % pitch) - pitch / 2) - 2, Math.abs((y % pitch) - pitch / 2) - 2];
    const ink = Math.max(Math.min(1, Math.max(0, 0.5 - dx / soft)), Math.min(1, Math.max(0, 0.5 - dy)));
    return 200 - 150 * ink + NOISE * noise[y * WIDTH + x];
  });
}

/** Pictures of a film, of which each that is read says the same. */
function watch(without?: readonly Saving[]) {
  const memory = new FrameMemory(without);
  const readAnew = vi.fn(() => Promise.resolve(SEEN));
  const show = (image: RgbaImage, known = false, options: Parameters<FrameMemory['read']>[1] = OPTIONS) =>
    memory.read(image, { ...options, film: { known, locked: [] } }, readAnew);
  return { memory, readAnew, show };
}

const copyOf = ({ width, height, data }: RgbaImage): RgbaImage => ({ width, height, data: data.slice() });

describe('the very same picture', () => {
  it('reads as it did', async () => {
    const { show, readAnew } = watch();
    const image = strokes(1);
    expect(await show(image)).toBe(SEEN);
    expect(await show(copyOf(image))).toBe(SEEN);
    expect(readAnew).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['another format', { ...OPTIONS, format: 'amount' }],
    ['another threshold', { ...OPTIONS, threshold: 0.9 }],
    ['another region', { ...OPTIONS, region: [10, 10, 200, 200] }],
  ] as const)('is read anew with %s', async (_, options) => {
    const { show, readAnew } = watch();
    const image = strokes(1);
    await show(image);
    await show(copyOf(image), false, options);
    expect(readAnew).toHaveBeenCalledTimes(2);
  });

  it('is read anew where a pixel differs, when it is told to forget, and without this saving', async () => {
    const { memory, show, readAnew } = watch();
    const image = strokes(1);
    const other = copyOf(image);
    other.data[other.data.length - 2] ^= 1;
    await show(image);
    await show(other);
    memory.forget();
    await show(copyOf(other));
    expect(readAnew).toHaveBeenCalledTimes(3);
    const plain = watch(['same']);
    await plain.show(image);
    await plain.show(image);
    expect(plain.readAnew).toHaveBeenCalledTimes(2);
  });
});

describe('a picture that stands still', () => {
  it('shows what the last one showed, as no evidence, where that is known; for ten frames', async () => {
    const { show, readAnew } = watch();
    await show(strokes(1));
    const shown = [];
    for (let seed = 2; seed < 13; seed++) shown.push(await show(strokes(seed), true));
    expect(shown.slice(0, 10)).toEqual(Array(10).fill({ ...SEEN, unread: 'still' }));
    expect(shown[10]).toBe(SEEN);
    expect(readAnew).toHaveBeenCalledTimes(2);
  });

  it.each([
    ['where it is not known yet', strokes(2), false, []],
    ['where the camera moves by three pixels', strokes(2, { at: 3 }), true, []],
    ['without this saving', strokes(2), true, ['still']],
  ] as const)('is read %s', async (_, image, known, without) => {
    const { show, readAnew } = watch(without);
    await show(strokes(1));
    expect(await show(image, known)).toBe(SEEN);
    expect(readAnew).toHaveBeenCalledTimes(2);
  });
});

describe('a picture that is smeared', () => {
  const smeared = (seed: number): RgbaImage => strokes(seed, { soft: 14 });

  it('is not read beside sharp ones, and says why; for three frames', async () => {
    const { show, readAnew } = watch();
    await show(strokes(1));
    const shown = [];
    for (const seed of [2, 3, 4, 5]) shown.push(await show(smeared(seed)));
    const [first, , , last] = shown;
    expect(first).toMatchObject({ width: WIDTH, height: HEIGHT, lines: [], unread: 'blurred' });
    expect(first.advice).toMatchObject([{ kind: 'blurred' }]);
    expect(shown.map(({ unread }) => unread)).toEqual(['blurred', 'blurred', 'blurred', undefined]);
    expect(last).toBe(SEEN);
    expect(readAnew).toHaveBeenCalledTimes(2);
  });

  it('is read where all are: a camera may see no better', async () => {
    const { show, readAnew } = watch();
    for (const seed of [1, 2, 3]) await show(smeared(seed));
    expect(readAnew).toHaveBeenCalledTimes(3);
  });

  it('is read without this saving', async () => {
    const { show, readAnew } = watch(['blurred']);
    await show(strokes(1));
    await show(smeared(2));
    expect(readAnew).toHaveBeenCalledTimes(2);
  });
});
