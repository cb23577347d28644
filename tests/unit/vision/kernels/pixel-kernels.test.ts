import { afterAll, expect, test } from 'vitest';
import type { GrayImage } from '../../../../src/core/image.ts';
import { loadPixelKernelsNode } from '../../../../src/reader/load-pixel-kernels-node.ts';
import { createRandom } from '../../../../src/training/random.ts';
import { chooseChannel } from '../../../../src/vision/choose-channel.ts';
import { findRuns } from '../../../../src/vision/find-runs.ts';
import { pixelKernels, usePixelKernels } from '../../../../src/vision/kernels/use-pixel-kernels.ts';
import { loadOpenCvNode } from '../../../../src/vision/load-opencv-node.ts';
import { measureLight } from '../../../../src/vision/measure-light.ts';
import { bundleInk } from '../../../../src/vision/ruling/bundle-ink.ts';

const cv = await loadOpenCvNode();
const none = (): Promise<never> => Promise.reject(new Error('no kernels here'));
const SIZES = [
  [1, 1],
  [15, 7],
  [64, 48],
  [203, 161],
] as const;

afterAll(() => usePixelKernels(none));

/** What a function gives without kernels, and with them. */
async function doBothWays<T>(work: () => T): Promise<readonly [T, T]> {
  await usePixelKernels(none);
  expect(pixelKernels()).toBeUndefined();
  const without = work();
  await usePixelKernels(loadPixelKernelsNode);
  expect(pixelKernels()).toBeDefined();
  return [without, work()];
}

/** Bytes of which about `share` are not 0, in runs. */
function drawMarks(width: number, height: number, share: number): GrayImage {
  const random = createRandom(width, height);
  let mark = 0;
  const data = Uint8Array.from({ length: width * height }, () => {
    if (random.between(0, 1) < 0.2) mark = random.between(0, 1) < share ? 255 : 0;
    return mark;
  });
  return { width, height, data };
}

test.each(SIZES.flatMap((size) => [0, 0.1, 0.6, 1].map((share) => [...size, share] as const)))(
  'runs and bundles of %i×%i pixels, %d of them ink',
  async (width, height, share) => {
    const ink = drawMarks(width, height, share);
    const [runs, found] = await doBothWays(() => {
      const { count, from, to, row } = findRuns(ink.data, width);
      return [from, to, row].map((column) => [...column.slice(0, count)]);
    });
    expect(found).toEqual(runs);
    const [bundles, bundled] = await doBothWays(() => {
      const { columns, rows } = bundleInk(ink);
      return [columns, rows].map(({ runs: { count, from, to, row }, ...size }) => {
        return { ...size, runs: [from, to, row].map((column) => [...column.slice(0, count)]) };
      });
    });
    expect(bundled).toEqual(bundles);
  },
);

test('more runs than there is room for at first', async () => {
  const [width, height] = [400, 300];
  const data = Uint8Array.from({ length: width * height }, (_, i) => i % 2);
  const [runs, found] = await doBothWays(() => findRuns(data, width).count);
  expect([runs, found]).toEqual([60_000, 60_000]);
});

test.each(SIZES)('light of %i×%i pixels', async (width, height) => {
  const random = createRandom(width, 7);
  const marks = drawMarks(width, height, 0.3).data;
  const data = marks.map((mark) => Math.min(255, (mark ? 40 : 220) + random.between(0, 40)));
  const [light, seen] = await doBothWays(() => measureLight(cv, { width, height, data }));
  expect(seen).toEqual(light);
});

test.each([
  ['dark', [40, 40, 40], 'grey'],
  ['yellow', [235, 235, 60], 'blue'],
  ['pink', [255, 190, 255], 'green'],
] as const)('%s ink is looked at in the same channel', async (_, colour, expected) => {
  const [width, height] = [331, 247];
  const random = createRandom(3, 4);
  const marks = drawMarks(width, height, 0.1).data;
  const data = Uint8ClampedArray.from({ length: 4 * width * height }, (_, i) => {
    if (i % 4 === 3) return 255;
    return (marks[i >> 2] ? colour[i % 4] : 235) + random.between(-4, 4);
  });
  for (const box of [
    [0, 0, width, height],
    [17, 9, 201, 111],
    [3, 3, 5, 4],
  ] as const) {
    const [channel, seen] = await doBothWays(() => chooseChannel({ width, height, data }, box));
    expect(seen).toBe(channel);
    if (box[2] > 5) expect(channel).toBe(expected);
  }
});
