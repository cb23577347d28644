import type { Random } from '../random.ts';

/** Side of the square canvas on which crops are drawn before normalisation, pixels: about a camera's character height. */
export const CANVAS_SIZE = 48;
export const CANVAS_PIXELS = CANVAS_SIZE * CANVAS_SIZE;

const SOURCE_SIZE = 28;
const GRID = 4; // elastic displacements are drawn on a coarse grid of (GRID+1)² nodes and interpolated

/** How strongly a character is distorted; standard deviations or half ranges. */
export interface WarpOptions {
  readonly rotation: number; // radians, standard deviation
  readonly shear: number; // dx/dy, standard deviation
  readonly scale: number; // each axis by exp(N(0, scale))
  readonly elastic: number; // source pixels, standard deviation at the grid's nodes
  readonly perspective: number; // relative change of width from top to bottom, half range
}

/** The usual distortions of what a camera sees. */
export const CAMERA_WARP: WarpOptions = { rotation: 0.1, shear: 0.16, scale: 0.1, elastic: 0.65, perspective: 0.15 };

/** The usual distortions of a scan: the data sets' own variety is most of it. */
export const SCAN_WARP: WarpOptions = { rotation: 0.07, shear: 0.12, scale: 0.07, elastic: 0.5, perspective: 0.05 };

/** The same distortions `factor` times as strong. */
export function strengthenWarp(
  { rotation, shear, scale, elastic, perspective }: WarpOptions,
  factor: number,
): WarpOptions {
  return {
    rotation: rotation * factor,
    shear: shear * factor,
    scale: scale * factor,
    elastic: elastic * factor,
    perspective: perspective * factor,
  };
}

/**
 * Draws a 28×28 source character (0–255, ink high) onto the canvas under a random affine, perspective and elastic distortion
 * (Simard et al. 2003). Adds to what is there by maximum, so that several characters can share a canvas.
 * @param centre where the source's centre goes, canvas pixels
 * @param zoom canvas pixels a source pixel
 */
export function warpOnto(
  canvas: Float32Array,
  source: Uint8Array,
  random: Random,
  { rotation, shear, scale, elastic, perspective }: WarpOptions,
  centre: readonly [x: number, y: number] = [CANVAS_SIZE / 2, CANVAS_SIZE / 2],
  zoom = 1.6,
): void {
  const angle = random.normal() * rotation;
  const slant = random.normal() * shear;
  const zoomX = zoom * Math.exp(random.normal() * scale);
  const zoomY = zoom * Math.exp(random.normal() * scale);
  const taper = random.between(-perspective, perspective);
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  const nodesX = drawNodes(random, elastic);
  const nodesY = drawNodes(random, elastic);

  for (let y = 0; y < CANVAS_SIZE; y++) {
    const gridY = (y / CANVAS_SIZE) * GRID;
    const row = Math.floor(gridY);
    const fy = gridY - row;
    for (let x = 0; x < CANVAS_SIZE; x++) {
      const gridX = (x / CANVAS_SIZE) * GRID;
      const column = Math.floor(gridX);
      const fx = gridX - column;
      const node = row * (GRID + 1) + column;
      const dx = x + 0.5 - centre[0];
      const dy = y + 0.5 - centre[1];
      const v = (-sin * dx + cos * dy) / zoomY;
      const u = ((cos * dx + sin * dy) / zoomX) * (1 + (taper * v) / SOURCE_SIZE) + slant * v;
      const sourceX = u + SOURCE_SIZE / 2 - 0.5 + interpolate(nodesX, node, fx, fy);
      const sourceY = v + SOURCE_SIZE / 2 - 0.5 + interpolate(nodesY, node, fx, fy);
      const level = sampleBilinear(source, sourceX, sourceY);
      const at = y * CANVAS_SIZE + x;
      if (level > canvas[at]) canvas[at] = level;
    }
  }
}

function drawNodes(random: Random, deviation: number): Float32Array {
  return new Float32Array((GRID + 1) * (GRID + 1)).map(() => random.normal() * deviation);
}

function interpolate(nodes: Float32Array, node: number, fx: number, fy: number): number {
  const top = nodes[node] * (1 - fx) + nodes[node + 1] * fx;
  const bottom = nodes[node + GRID + 1] * (1 - fx) + nodes[node + GRID + 2] * fx;
  return top * (1 - fy) + bottom * fy;
}

function sampleBilinear(source: Uint8Array, x: number, y: number): number {
  const column = Math.floor(x);
  const row = Math.floor(y);
  if (column < 0 || row < 0 || column >= SOURCE_SIZE - 1 || row >= SOURCE_SIZE - 1) return 0;
  const fx = x - column;
  const fy = y - row;
  const i = row * SOURCE_SIZE + column;
  const top = source[i] * (1 - fx) + source[i + 1] * fx;
  const bottom = source[i + SOURCE_SIZE] * (1 - fx) + source[i + SOURCE_SIZE + 1] * fx;
  return top * (1 - fy) + bottom * fy;
}
