// AssemblyScript. Where the planes of Winograd's F(4×4, 3×3) lie in scratch.

import { SCRATCH } from './winograd-tiles';

/** Products a tile. */
export const PLANES: usize = 36;

/** Tiles whose planes are held at a time: about what fits a core's L2 cache. */
export const BLOCK: i32 = 64;

/** Bytes of scratch that Winograd's convolution, or the gradient for its filter, works with. */
export function winogradScratch(tilesAnImage: i32, channels: i32, filters: i32): usize {
  const tiles = max(BLOCK, tilesAnImage);
  const size = max(channels, filters);
  return head(size) + PLANES * (planeStep(tiles, channels) + planeStep(tiles, filters) + planeStep(channels, filters));
}

/** Bytes before the planes. */
export function head(channels: i32): usize {
  return (SCRATCH + ((<usize>channels) << 2) + 63) & ~63;
}

/** Bytes from plane to plane: odd in cache lines, so that the planes do not all fall into the same cache set. */
export function planeStep(rows: i32, columns: i32): usize {
  return ((((<usize>(rows * columns)) << 2) + 63) & ~63) | 64;
}
