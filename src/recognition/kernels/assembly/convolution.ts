// AssemblyScript. A convolution's sizes, as ../with-convolution.ts writes them into memory, and where its tiles lie.

import { panelled } from './multiply-panels';

/** Maps [images, height, width, channels] of float32; tiles take channels by fours. */
@unmanaged
export class Maps {
  height: i32;
  width: i32;
  channels: i32;
  /** Where the first tile starts, pixels outside. */
  top: i32;
  left: i32;
  /** Planes of the products of tiles, `step` bytes apart: in each a row for each tile and a column for each channel. */
  planes: usize;
  step: usize;

  /** Bytes of so many maps. */
  bytes(images: i32): usize {
    return (<usize>(images * this.height * this.width * this.channels)) << 2;
  }

  /** @returns Where the planes end. */
  layPlanes(planes: usize, count: i32, tiles: i32): usize {
    this.planes = planes;
    this.step = planeStep(tiles, this.channels);
    return planes + <usize>count * this.step;
  }
}

/** What is convolved, its tiles, and what comes of it. */
@unmanaged
export class Convolution extends Maps {
  outHeight: i32;
  outWidth: i32;
  filters: i32;
  outTop: i32;
  outLeft: i32;
  outPlanes: usize;
  outStep: usize;
  images: i32;
  windowHeight: i32;
  windowWidth: i32;
  strideHeight: i32;
  strideWidth: i32;
  /** Tiles of an image, and images whose planes are held at a time. */
  tileRows: i32;
  tileColumns: i32;
  atOnce: i32;

  @inline get output(): Maps {
    return changetype<Maps>(changetype<usize>(this) + offsetof<Maps>());
  }

  /**
   * Cuts the output into tiles of `out` pixels a side, and lays the planes of `points` products a side behind an address: for about `most`
   * tiles at a time, or those of one image.
   * @returns Where the planes end.
   */
  lay(points: i32, out: i32, most: i32, start: usize): usize {
    this.tileRows = (this.outHeight + out - 1) / out;
    this.tileColumns = (this.outWidth + out - 1) / out;
    const tiles = this.tileRows * this.tileColumns;
    this.atOnce = min(this.images, max(most / tiles, 1));
    const outPlanes = this.layPlanes((start + 63) & ~63, points * points, this.atOnce * tiles);
    return this.output.layPlanes(outPlanes, points * points, this.atOnce * tiles);
  }
}

/** Bytes from plane to plane: odd in cache lines, so that the planes do not all fall into the same cache set. */
export function planeStep(rows: i32, columns: i32): usize {
  return ((((<usize>(rows * panelled(columns))) << 2) + 63) & ~63) | 64;
}
