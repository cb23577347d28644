import type { Piece } from '../../../../src/core/segmentation/cut-into-pieces.ts';

/** A piece full of ink, its own component unless said otherwise. */
export function pieceAt(x: number, width: number, height = 60, y = 20, sides: Partial<Piece> = {}): Piece {
  const data = new Uint8Array(width * height).fill(255);
  const area = width * height;
  return { x, y, width, height, data, area, centreX: x + width / 2, component: x, cutLeft: 0, cutRight: 0, ...sides };
}
