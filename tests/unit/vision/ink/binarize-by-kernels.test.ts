import { expect, test } from 'vitest';
import type { RgbaImage } from '../../../../src/core/image.ts';
import { loadPixelKernelsNode } from '../../../../src/reader/load-pixel-kernels-node.ts';
import { binarize } from '../../../../src/vision/binarize.ts';
import type { Channel } from '../../../../src/vision/choose-channel.ts';
import { binarizeByKernels } from '../../../../src/vision/ink/binarize-by-kernels.ts';
import { PixelKernels } from '../../../../src/vision/kernels/pixel-kernels.ts';
import { loadOpenCvNode } from '../../../../src/vision/load-opencv-node.ts';
import { countMats, withMats } from '../../../../src/vision/with-mats.ts';
import { drawPicture } from '../draw-picture.ts';

const cv = await loadOpenCvNode();
const kernels = await PixelKernels.start(await loadPixelKernelsNode());

/** Strokes on shaded paper with grain, on the right half light on dark. */
function draw(width: number, height: number): RgbaImage {
  const shapes = [0.1, 0.3, 0.6, 0.8].map((share) => {
    const [x, y] = [share * width, 0.3 * height];
    return { stroke: [x, y, x + 0.05 * width, y + 0.4 * height, 5] } as const;
  });
  const picture = drawPicture({ width, height, shapes, paper: (x, y) => 225 - 0.1 * x - 0.05 * y, ink: 0.3 });
  let seed = 7;
  const { data } = picture;
  for (let i = 0; i < data.length; i++) {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    if (i % 4 === 3) continue;
    if ((i >> 2) % width > width / 2) data[i] = 255 - data[i];
    data[i] += (seed >>> 28) - 8 + 10 * (i % 4);
  }
  return picture;
}

function binarizeByOpenCv({ width, height, data }: RgbaImage, channel: Channel) {
  return withMats((own) => {
    const gray = own(new cv.Mat(height, width, cv.CV_8U));
    if (channel === 'grey') {
      const rgba = own(new cv.Mat(height, width, cv.CV_8UC4));
      rgba.data.set(data);
      cv.cvtColor(rgba, gray, cv.COLOR_RGBA2GRAY);
    } else {
      const offset = ['red', 'green', 'blue'].indexOf(channel);
      gray.data.set(data.filter((_, i) => i % 4 === offset));
    }
    return { gray: gray.data.slice(), ink: own(binarize(cv, gray)).data.slice() };
  });
}

/** With a copy of what is good for one picture only. */
function binarizeHere(picture: Parameters<typeof binarizeByKernels>[2]) {
  const { gray, ink } = binarizeByKernels(cv, kernels, picture);
  return { gray, ink: { ...ink, data: ink.data.slice() } };
}

const countDifferences = (a: Uint8Array, b: Uint8Array): number => a.filter((value, i) => value !== b[i]).length;

test.each([
  [640, 480, 'grey'],
  [320, 240, 'blue'],
  [323, 241, 'grey'], // blocks of parts of pixels
  [917, 487, 'red'],
  [100, 97, 'green'],
] as const)('%i×%i, %s: the same ink as OpenCV finds', (width, height, channel) => {
  const image = draw(width, height);
  const { gray, ink } = binarizeHere({ image, box: [0, 0, width, height], channel });
  const expected = binarizeByOpenCv(image, channel);
  expect(countDifferences(gray.data, expected.gray)).toBe(0);
  expect(expected.ink.filter((mark) => mark > 0).length).toBeGreaterThan(500);
  // The mean of a block of parts of pixels may be rounded the other way.
  expect(countDifferences(ink.data, expected.ink)).toBeLessThanOrEqual(width % 8 === 0 && height % 8 === 0 ? 0 : 2);
  expect(countMats()).toBe(0);
});

test('a part of a picture is the same as a picture of that part', () => {
  const image = draw(320, 240);
  const [left, top, width, height] = [13, 7, 251, 200];
  const data = new Uint8ClampedArray(4 * width * height);
  for (let y = 0; y < height; y++) {
    const from = 4 * ((top + y) * image.width + left);
    data.set(image.data.subarray(from, from + 4 * width), 4 * y * width);
  }
  const part = binarizeHere({ image, box: [left, top, width, height], channel: 'grey' });
  const alone = { image: { width, height, data }, box: [0, 0, width, height], channel: 'grey' } as const;
  expect(part).toEqual(binarizeHere(alone));
  expect(binarizeHere(part.gray)).toEqual(part);
});

test.each([
  [1, 1],
  [2, 9],
  [7, 3],
])('a picture of %i×%i pixels', (width, height) => {
  const image = draw(width, height);
  const { gray, ink } = binarizeHere({ image, box: [0, 0, width, height], channel: 'grey' });
  const expected = binarizeByOpenCv(image, 'grey');
  expect([gray.data, ink.data]).toEqual([expected.gray, expected.ink]);
});

test('memory that grows between two strips of a picture', async () => {
  const image = draw(1280, 71);
  const picture = { image, box: [0, 0, 1280, 71], channel: 'grey' } as const;
  const fresh = await PixelKernels.start(await loadPixelKernelsNode());
  const { gray } = fresh.with((take) => {
    take(58_032); // so that the first strip ends with the memory's seventh page
    return binarizeByKernels(cv, fresh, picture);
  });
  expect(gray).toEqual(binarizeHere(picture).gray);
});
