import type * as tf from '@tensorflow/tfjs';

type ConvolutionInfo = tf.backend_util.Conv2DInfo;

/** Kinds of tiles, by their numbers in `assembly/convolve-tiles.ts`. */
export const [FOUR, SEVEN, HALVING] = [0, 1, 2] as const;
export type TileKind = typeof FOUR | typeof SEVEN | typeof HALVING;

/** At stride 1: pixels a side of the output, and the products that they take. */
const TILES: readonly { readonly kind: TileKind; readonly side: number; readonly products: number }[] = [
  { kind: FOUR, side: 4, products: 36 },
  { kind: SEVEN, side: 7, products: 81 },
];
const SIDE = 3; // pixels of a filter
const LEAST_GAIN = 1.5; // products saved that make up for the transforms

/** Which tiles a convolution takes fewest products with; undefined where none work for it, or none are worth it. */
export function chooseTiles(info: ConvolutionInfo): TileKind | undefined {
  const { inChannels, outChannels, outHeight, outWidth } = info;
  const fits =
    info.filterHeight === SIDE &&
    info.filterWidth === SIDE &&
    info.dilationHeight === 1 &&
    info.dilationWidth === 1 &&
    info.dataFormat === 'channelsLast' &&
    inChannels % 4 === 0 &&
    outChannels % 4 === 0;
  if (!fits) return undefined;
  if (halves(info)) return HALVING;
  if (info.strideHeight !== 1 || info.strideWidth !== 1) return undefined;
  const counts = TILES.map(({ kind, side, products }) => {
    return { kind, products: products * Math.ceil(outHeight / side) * Math.ceil(outWidth / side) };
  });
  const fewest = counts.reduce((a, b) => (b.products < a.products ? b : a));
  return LEAST_GAIN * fewest.products < SIDE ** 2 * outHeight * outWidth ? fewest.kind : undefined;
}

/** Maps of 7×7 pixels to 4×4, one pixel of zeros around them. */
function halves({ inHeight, inWidth, strideHeight, strideWidth, padInfo }: ConvolutionInfo): boolean {
  const { top, left, bottom, right } = padInfo;
  return (
    [inHeight, inWidth].every((side) => side === 7) &&
    [strideHeight, strideWidth].every((stride) => stride === 2) &&
    [top, left, bottom, right].every((pad) => pad === 1)
  );
}
