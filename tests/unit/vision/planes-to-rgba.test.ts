import { expect, test } from 'vitest';
import { loadPixelKernelsNode } from '../../../src/reader/load-pixel-kernels-node.ts';
import { PixelKernels } from '../../../src/vision/kernels/pixel-kernels.ts';
import { planesToRgba, type ColourPlanes } from '../../../src/vision/planes-to-rgba.ts';

const kernels = await PixelKernels.start(await loadPixelKernelsNode());

const BT601 = { redShare: 0.299, blueShare: 0.114 };
const BT709 = { redShare: 0.2126, blueShare: 0.0722 };

/** A frame of noise; its rows are longer than the picture. */
function makeFrame(width: number, height: number, how: 'I420' | 'NV12', rest: Partial<ColourPlanes>): ColourPlanes {
  const [columns, rows] = [Math.ceil(width / 2), Math.ceil(height / 2)];
  const lumaStride = width + 5;
  const colourStride = (how === 'NV12' ? 2 : 1) * columns + 3;
  const [luma, colour] = [lumaStride * height, colourStride * rows];
  const planes = [
    { offset: 0, stride: lumaStride },
    { offset: luma, stride: colourStride },
    ...(how === 'I420' ? [{ offset: luma + colour, stride: colourStride }] : []),
  ];
  let seed = width;
  const data = Uint8Array.from({ length: luma + 2 * colour }, () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed >>> 24;
  });
  return { width, height, data, planes, isFullRange: false, ...BT601, ...rest };
}

/** ITU-R BT.601 and BT.709 as they are written down. */
function toRgb(frame: ColourPlanes, x: number, y: number): number[] {
  const { data, planes, isFullRange, redShare, blueShare } = frame;
  const at = (plane: number, column: number, row: number): number =>
    data[planes[plane].offset + row * planes[plane].stride + column];
  const [column, row] = [x >> 1, y >> 1];
  const differences =
    planes.length === 2
      ? [at(1, 2 * column, row), at(1, 2 * column + 1, row)]
      : [at(1, column, row), at(2, column, row)];
  const light = isFullRange ? at(0, x, y) / 255 : (at(0, x, y) - 16) / 219;
  const [fromGreyToBlue, fromGreyToRed] = differences.map((value) => (value - 128) / (isFullRange ? 255 : 224));
  const red = light + 2 * (1 - redShare) * fromGreyToRed;
  const blue = light + 2 * (1 - blueShare) * fromGreyToBlue;
  const green = (light - redShare * red - blueShare * blue) / (1 - redShare - blueShare);
  return [red, green, blue].map((value) => 255 * Math.min(1, Math.max(0, value)));
}

test.each([
  [64, 48, 'I420', {}],
  [64, 48, 'NV12', {}],
  [37, 19, 'I420', BT709],
  [37, 19, 'NV12', { isFullRange: true }],
  [1, 1, 'NV12', {}],
] as const)('%i×%i, %s %o', (width, height, how, rest) => {
  const frame = makeFrame(width, height, how, rest);
  const { data } = planesToRgba(kernels, frame, new Uint8ClampedArray(4 * width * height));
  for (let i = 0; i < width * height; i++) {
    const expected = [...toRgb(frame, i % width, Math.floor(i / width)), 255];
    expected.forEach((value, k) => {
      if (Math.abs(data[4 * i + k] - value) > 1.05) expect([i, k, data[4 * i + k]]).toEqual([i, k, value]);
    });
  }
  expect(data.filter((_, i) => i % 4 === 3).every((alpha) => alpha === 255)).toBe(true);
});
