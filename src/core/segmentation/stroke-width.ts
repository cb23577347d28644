import type { InkComponent, InkMap } from '../ink.ts';

/** Width of the pen: twice the ink's area over the length of its outline, pixels; 1 where there is no ink. */
export function estimateStrokeWidth({ labels, width }: InkMap, components: readonly InkComponent[]): number {
  let area = 0;
  let outline = 0;
  for (const { label, box, area: own } of components) {
    area += own;
    for (let y = box[1]; y < box[1] + box[3]; y++) {
      for (let x = box[0], at = y * width + x; x < box[0] + box[2]; x++, at++) {
        if (labels[at] !== label) continue;
        const inside =
          labels[at - 1] === label &&
          labels[at + 1] === label &&
          labels[at - width] === label &&
          labels[at + width] === label;
        if (!inside) outline++;
      }
    }
  }
  return outline > 0 ? (2 * area) / outline : 1;
}
