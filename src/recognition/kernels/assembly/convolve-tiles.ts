// AssemblyScript. Convolutions of 3×3 pixels by products of tiles: see tile-*.ts for how few. A filter is
// prepared once and used many times.

import { Convolution, planeStep } from './convolution';
import { multiplyPanels, PANEL, panelled } from './multiply-panels';
import { TileFour } from './tile-four';
import { TileHalving } from './tile-halving';
import { mapScratch, transformInput, transformOutput } from './tile-maps';
import { TileSeven } from './tile-seven';

/** Kinds of tiles, as callers name them. */
const FOUR: i32 = 0;
const SEVEN: i32 = 1;

/** Tiles whose planes are worked with at a time, or those of one image: few, so that they stay in the core's nearest cache. */
const AT_ONCE: i32 = 8;

/** Bytes of a prepared filter. */
export function preparedSize(kind: i32, channels: i32, filters: i32): usize {
  if (kind == FOUR) return filterSize<TileFour>(channels, filters);
  if (kind == SEVEN) return filterSize<TileSeven>(channels, filters);
  return filterSize<TileHalving>(channels, filters);
}

/** Prepares w [3, 3, channels, filters]. */
export function prepareFilter(kind: i32, w: usize, prepared: usize, channels: i32, filters: i32): void {
  if (kind == FOUR) prepare<TileFour>(w, prepared, channels, filters);
  else if (kind == SEVEN) prepare<TileSeven>(w, prepared, channels, filters);
  else prepare<TileHalving>(w, prepared, channels, filters);
}

/** Bytes of scratch for `convolveTiles`. */
export function tileScratch(kind: i32, sizes: Convolution): usize {
  if (kind == FOUR) return scratchSize<TileFour>(sizes);
  if (kind == SEVEN) return scratchSize<TileSeven>(sizes);
  return scratchSize<TileHalving>(sizes);
}

/** y = x convolved with a prepared filter, and bias [filters]; no number less than `least`. */
export function convolveTiles(
  kind: i32,
  sizes: Convolution,
  x: usize,
  prepared: usize,
  bias: usize,
  least: f32,
  y: usize,
  scratch: usize,
): void {
  if (kind == FOUR) convolve<TileFour>(sizes, x, prepared, bias, least, y, scratch);
  else if (kind == SEVEN) convolve<TileSeven>(sizes, x, prepared, bias, least, y, scratch);
  else convolve<TileHalving>(sizes, x, prepared, bias, least, y, scratch);
}

function convolve<Tile>(
  sizes: Convolution,
  x: usize,
  prepared: usize,
  bias: usize,
  least: f32,
  y: usize,
  scratch: usize,
): void {
  const tile = changetype<Tile>(0);
  const packed = sizes.lay(tile.points, tile.out, AT_ONCE, scratch + mapScratch(sizes));
  for (let n = 0; n < sizes.images; n += sizes.atOnce) {
    const images = min(sizes.atOnce, sizes.images - n);
    transformInput<Tile>(x + sizes.bytes(n), sizes, sizes, images, scratch);
    multiplyPlanes(sizes, images, prepared, tile.points, tile.filterPoints, packed);
    transformOutput<Tile>(sizes, images, bias, least, y + sizes.output.bytes(n), scratch);
  }
}

/** Each of `points`×`points` planes by that of the filter. */
function multiplyPlanes(
  sizes: Convolution,
  images: i32,
  prepared: usize,
  points: i32,
  filterPoints: i32,
  packed: usize,
): void {
  const output = sizes.output;
  const tiles = images * sizes.tileRows * sizes.tileColumns;
  const filterStep = planeStep(sizes.channels, output.channels);
  for (let i = 0; i < points; i++) {
    for (let j = 0; j < points; j++) {
      const plane = <usize>(i * points + j);
      const filter = <usize>(min(i, filterPoints - 1) * filterPoints + min(j, filterPoints - 1));
      const from = sizes.planes + plane * sizes.step;
      const to = output.planes + plane * output.step;
      multiplyPanels(
        from,
        prepared + filter * filterStep,
        to,
        tiles,
        sizes.channels,
        panelled(output.channels),
        packed,
      );
    }
  }
}

function prepare<Tile>(w: usize, prepared: usize, channels: i32, filters: i32): void {
  const tile = changetype<Tile>(0);
  const size = (<usize>(channels * filters)) << 2;
  const step = planeStep(channels, filters);
  const work = prepared + <usize>(tile.filterPoints * tile.filterPoints) * step;
  // The last panel may be half empty; whatever lies there is multiplied too, and numbers near zero are slow.
  if (filters % PANEL != 0) memory.fill(prepared, 0, work - prepared);
  for (let c = 0; c < channels; c++) {
    for (let f = 0; f < filters; f += 4, w += 16) {
      const panel = ((<usize>(((f / PANEL) * channels + c) * PANEL + (f % PANEL))) << 2) + prepared;
      for (let j: usize = 0; j < 3; j++) tile.filter(w + j * size, 3 * size, work + (j << 4), 48);
      for (let i = 0; i < tile.filterPoints; i++) {
        tile.filter(work + <usize>i * 48, 16, panel + <usize>(i * tile.filterPoints) * step, step);
      }
    }
  }
}

/** With the vectors that preparing works with. */
function filterSize<Tile>(channels: i32, filters: i32): usize {
  const tile = changetype<Tile>(0);
  return <usize>(tile.filterPoints * tile.filterPoints) * planeStep(channels, filters) + <usize>tile.filterPoints * 48;
}

/** With the rows that multiplying packs, and what aligns the planes. */
function scratchSize<Tile>(sizes: Convolution): usize {
  const tile = changetype<Tile>(0);
  const end = sizes.lay(tile.points, tile.out, AT_ONCE, mapScratch(sizes));
  return end + planeStep(sizes.atOnce * sizes.tileRows * sizes.tileColumns + 3, sizes.channels) + 63;
}
