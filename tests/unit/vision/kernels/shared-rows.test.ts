import { afterAll, describe, expect, test, vi } from 'vitest';
import { loadPixelKernelsNode } from '../../../../src/reader/load-pixel-kernels-node.ts';
import { startHelperNode } from '../../../fixtures/helpers/start-helper-node.ts';
import { createRandom } from '../../../../src/training/random.ts';
import { findEdgesByKernels } from '../../../../src/vision/find-edges-by-kernels.ts';
import { binarizeByKernels } from '../../../../src/vision/ink/binarize-by-kernels.ts';
import { PixelKernels } from '../../../../src/vision/kernels/pixel-kernels.ts';
import { BANDED, type BandedRoutines } from '../../../../src/vision/kernels/team/banded-names.ts';
import { doBands, makeBoard, shareOut } from '../../../../src/vision/kernels/team/board.ts';
import { loadOpenCvNode } from '../../../../src/vision/load-opencv-node.ts';
import { planesToRgba, type ColourPlanes } from '../../../../src/vision/planes-to-rgba.ts';
import { waitForThreads } from './wait-for-threads.ts';

// Real threads, on the same memory: whatever they share must come out as from one alone, to the last bit.

const cv = await loadOpenCvNode();
const alone = await PixelKernels.start(await loadPixelKernelsNode());
/** Small bands, so that small pictures have many. */
const SHARING = { least: 1, band: 500 };
const SIZES = [
  [1, 1],
  [3, 2],
  [7, 31],
  [64, 48],
  [203, 161],
  [1283, 487],
] as const;

const started: PixelKernels[] = [];
afterAll(() => started.forEach((kernels) => kernels.close()));

async function gather(helpers: number, sharing?: typeof SHARING): Promise<PixelKernels> {
  const kernels = await PixelKernels.start(await loadPixelKernelsNode(true), true);
  started.push(kernels);
  kernels.gather(helpers, startHelperNode, sharing);
  await waitForThreads(kernels, 1 + helpers);
  return kernels;
}

/** Light and dark strokes on shaded paper with grain. */
function draw(width: number, height: number, channels: number): Uint8ClampedArray<ArrayBuffer> {
  const random = createRandom(width, height);
  return Uint8ClampedArray.from({ length: channels * width * height }, (_, i) => {
    const [x, y] = [Math.floor(i / channels) % width, Math.floor(i / channels / width)];
    const stroke = (x >> 3) % 5 === 0 ? -120 : (y >> 2) % 9 === 0 ? 60 : 0;
    return 170 - 0.05 * x + stroke + random.between(-9, 9);
  });
}

function frameOf(width: number, height: number, planes: 2 | 3): ColourPlanes {
  const [columns, rows] = [Math.ceil(width / 2), Math.ceil(height / 2)];
  const [luma, colour] = [width * height, (planes === 2 ? 2 : 1) * columns];
  const offsets = [luma, luma + colour * rows].slice(0, planes - 1);
  return {
    width,
    height,
    data: new Uint8Array(draw(width, height, 3)),
    planes: [{ offset: 0, stride: width }, ...offsets.map((offset) => ({ offset, stride: colour }))],
    isFullRange: false,
    redShare: 0.299,
    blueShare: 0.114,
  };
}

describe.each([0, 1, 3])('with %i helpers', async (helpers) => {
  const kernels = await gather(helpers, SHARING);

  test.each(SIZES)('%i×%i: ink, grey and edges', (width, height) => {
    const image = { width, height, data: draw(width, height, 4) };
    for (const channel of ['grey', 'green'] as const) {
      const picture = { image, box: [0, 0, width, height], channel } as const;
      const copy = ({ gray, ink }: ReturnType<typeof binarizeByKernels>) => [gray.data, ink.data.slice()];
      const expected = copy(binarizeByKernels(cv, alone, picture));
      for (let round = 0; round < 3; round++) expect(copy(binarizeByKernels(cv, kernels, picture))).toEqual(expected);
    }
    const gray = { width, height, data: new Uint8Array(draw(width, height, 1)) };
    expect(findEdgesByKernels(kernels, gray, 5, 3)).toEqual(findEdgesByKernels(alone, gray, 5, 3));
  });

  test.each(SIZES)('%i×%i: a frame’s colours', (width, height) => {
    for (const planes of [2, 3] as const) {
      const frame = frameOf(width, height, planes);
      const [expected, got] = [alone, kernels].map(
        (by) => planesToRgba(by, frame, new Uint8ClampedArray(4 * width * height)).data,
      );
      expect(got).toEqual(expected);
    }
  });

  test('all are still there, and have helped', async () => {
    const image = { width: 1283, height: 487, data: draw(1283, 487, 4) };
    await vi.waitFor(() => {
      binarizeByKernels(cv, kernels, { image, box: [0, 0, image.width, image.height], channel: 'grey' });
      expect(kernels.bandsHelped > 0).toBe(helpers > 0);
    });
    expect(kernels.threads).toBe(1 + helpers);
  });
});

describe('shared out as in the app', async () => {
  const kernels = await gather(1);

  test.each([
    [1280, 960],
    [1920, 1080],
    [1923, 1301],
  ])('%i×%i: all that is large is shared, strip by strip', async (width, height) => {
    const image = { width, height, data: draw(width, height, 4) };
    const frame = frameOf(width, height, 3);
    const gray = { width, height, data: new Uint8Array(draw(width, height, 1)) };
    const works = [
      (by: PixelKernels) => planesToRgba(by, frame, new Uint8ClampedArray(4 * width * height)).data,
      (by: PixelKernels) =>
        binarizeByKernels(cv, by, { image, box: [0, 0, width, height], channel: 'grey' }).ink.data.slice(),
      (by: PixelKernels) => findEdgesByKernels(by, gray, 5, 3),
    ];
    for (const work of works) {
      const expected = work(alone);
      await vi.waitFor(() => {
        const before = kernels.bandsHelped;
        expect(work(kernels)).toEqual(expected);
        expect(kernels.bandsHelped).toBeGreaterThan(before);
      });
    }
  });
});

test('a helper does its part', () => {
  const board = makeBoard();
  const done: string[] = [];
  const note =
    (who: string) =>
    (from: number, to: number, scratch: number, ...rest: number[]) => {
      done.push([who, from, to, scratch, ...rest].join());
      // The helper comes while the caller does the first band.
      if (who === 'caller') doBands(board, routinesOf('helper'), 1);
    };
  const routinesOf = (who: string) => ({ smooth: note(who) }) as unknown as BandedRoutines;
  const job = { routine: BANDED.indexOf('smooth'), rows: 25, step: 10, scratch: 100, scratchStep: 16, rest: [7, 8] };
  expect(shareOut(board, routinesOf('caller'), job)).toBe(2);
  expect(done).toEqual(['caller,20,25,100,7,8', 'helper,10,20,116,7,8', 'helper,0,10,116,7,8']);
});
