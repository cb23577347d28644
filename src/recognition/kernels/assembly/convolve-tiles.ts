// AssemblyScript. Convolutions of 3×3 pixels by products of tiles: see tile-*.ts for how few. Maps are float32 [images, height, width,
// channels]; channels are a multiple of 4, filters of 8. A filter is prepared once and used many times.

import { multiplyPanels, PANEL } from './multiply-panels';
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
export function tileScratch(kind: i32, images: i32, outHeight: i32, outWidth: i32, channels: i32, filters: i32): usize {
  if (kind == FOUR) return scratchSize<TileFour>(images, outHeight, outWidth, channels, filters);
  if (kind == SEVEN) return scratchSize<TileSeven>(images, outHeight, outWidth, channels, filters);
  return scratchSize<TileHalving>(images, outHeight, outWidth, channels, filters);
}

/**
 * y [images, outHeight, outWidth, filters] = x convolved with a prepared filter, whose windows start `top` and `left` pixels outside x, and bias
 * [filters]; no number less than `least`.
 */
export function convolveTiles(
  kind: i32,
  x: usize,
  prepared: usize,
  bias: usize,
  least: f32,
  y: usize,
  images: i32,
  height: i32,
  width: i32,
  channels: i32,
  outHeight: i32,
  outWidth: i32,
  filters: i32,
  top: i32,
  left: i32,
  scratch: usize,
): void {
  if (kind == FOUR) {
    convolve<TileFour>(
      x,
      prepared,
      bias,
      least,
      y,
      images,
      height,
      width,
      channels,
      outHeight,
      outWidth,
      filters,
      top,
      left,
      scratch,
    );
  } else if (kind == SEVEN) {
    convolve<TileSeven>(
      x,
      prepared,
      bias,
      least,
      y,
      images,
      height,
      width,
      channels,
      outHeight,
      outWidth,
      filters,
      top,
      left,
      scratch,
    );
  } else {
    convolve<TileHalving>(
      x,
      prepared,
      bias,
      least,
      y,
      images,
      height,
      width,
      channels,
      outHeight,
      outWidth,
      filters,
      top,
      left,
      scratch,
    );
  }
}

function convolve<Tile>(
  x: usize,
  prepared: usize,
  bias: usize,
  least: f32,
  y: usize,
  images: i32,
  height: i32,
  width: i32,
  channels: i32,
  outHeight: i32,
  outWidth: i32,
  filters: i32,
  top: i32,
  left: i32,
  scratch: usize,
): void {
  const tile = changetype<Tile>(0);
  const tileRows = countTiles(outHeight, tile.out);
  const tileColumns = countTiles(outWidth, tile.out);
  const atOnce = imagesAtOnce(images, tileRows * tileColumns);
  const inputStep = planeStep(atOnce * tileRows * tileColumns, channels);
  const outputStep = planeStep(atOnce * tileRows * tileColumns, filters);
  const filterStep = planeStep(channels, filters);
  const inputs = (scratch + mapScratch(max(channels, filters)) + 63) & ~63;
  const outputs = inputs + <usize>(tile.points * tile.points) * inputStep;
  const packed = outputs + <usize>(tile.points * tile.points) * outputStep;
  for (let n = 0; n < images; n += atOnce) {
    const count = min(atOnce, images - n);
    const from = x + ((<usize>(n * height * width * channels)) << 2);
    const to = y + ((<usize>(n * outHeight * outWidth * filters)) << 2);
    transformInput<Tile>(
      from,
      inputs,
      count,
      height,
      width,
      channels,
      tileRows,
      tileColumns,
      top,
      left,
      inputStep,
      scratch,
    );
    for (let i = 0; i < tile.points; i++) {
      for (let j = 0; j < tile.points; j++) {
        const plane = <usize>(i * tile.points + j);
        const filter = min(i, tile.filterPoints - 1) * tile.filterPoints + min(j, tile.filterPoints - 1);
        multiplyPanels(
          inputs + plane * inputStep,
          prepared + <usize>filter * filterStep,
          outputs + plane * outputStep,
          count * tileRows * tileColumns,
          channels,
          filters,
          packed,
        );
      }
    }
    transformOutput<Tile>(
      outputs,
      bias,
      least,
      to,
      count,
      outHeight,
      outWidth,
      filters,
      tileRows,
      tileColumns,
      outputStep,
      scratch,
    );
  }
}

function prepare<Tile>(w: usize, prepared: usize, channels: i32, filters: i32): void {
  const tile = changetype<Tile>(0);
  const size = (<usize>(channels * filters)) << 2;
  const step = planeStep(channels, filters);
  const work = prepared + <usize>(tile.filterPoints * tile.filterPoints) * step;
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

function scratchSize<Tile>(images: i32, outHeight: i32, outWidth: i32, channels: i32, filters: i32): usize {
  const tile = changetype<Tile>(0);
  const tiles = countTiles(outHeight, tile.out) * countTiles(outWidth, tile.out);
  const rows = tiles * imagesAtOnce(images, tiles);
  const planes = <usize>(tile.points * tile.points) * (planeStep(rows, channels) + planeStep(rows, filters));
  return mapScratch(max(channels, filters)) + 63 + planes + planeStep(rows + 3, channels);
}

function imagesAtOnce(images: i32, tiles: i32): i32 {
  return min(images, max(AT_ONCE / tiles, 1));
}

function countTiles(pixels: i32, out: i32): i32 {
  return (pixels + out - 1) / out;
}

/** Bytes from plane to plane: odd in cache lines, so that the planes do not all fall into the same cache set. */
function planeStep(rows: i32, columns: i32): usize {
  return ((((<usize>(rows * columns)) << 2) + 63) & ~63) | 64;
}
