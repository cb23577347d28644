import type { InkComponent, InkMap } from '../ink.ts';
import type { InkMask } from '../mask.ts';

/** A component's own ink in its box. */
export function copyComponent(
  { labels, width: mapWidth }: InkMap,
  { label, box: [x, y, width, height] }: InkComponent,
): InkMask {
  const data = new Uint8Array(width * height);
  for (let row = 0, i = 0; row < height; row++) {
    for (let column = 0, at = (y + row) * mapWidth + x; column < width; column++, i++, at++)
      if (labels[at] === label) data[i] = 255;
  }
  return { x, y, width, height, data };
}
