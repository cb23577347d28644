import type { InkComponent, InkMap } from './ink.ts';
import type { LineInk } from './text-line.ts';
import { toPicture } from './turn-ink.ts';

/**
 * A line in a map of its own that holds its components alone, `step` times smaller each way: ink where it is at least half of a block's pixels.
 * A component too small to be seen there is left out.
 */
export function shrinkLine({ map, line }: LineInk, step: number): LineInk {
  const { components } = line;
  const left = Math.min(...components.map(({ box }) => box[0]));
  const top = Math.min(...components.map(({ box }) => box[1]));
  const width = Math.ceil((Math.max(...components.map(({ box }) => box[0] + box[2])) - left) / step);
  const height = Math.ceil((Math.max(...components.map(({ box }) => box[1] + box[3])) - top) / step);
  const small = { width, height, labels: new Int32Array(width * height) };
  const found = components.flatMap((component) => shrinkComponent(map, component, left, top, step, small) ?? []);
  const origin = toPicture(map, left, top);
  const shrunk = { ...small, components: found, scale: map.scale * step, origin, angle: map.angle ?? 0 };
  const offset = (line.offset + line.slope * left - top) / step;
  return { map: shrunk, line: { ...line, components: found, height: line.height / step, offset } };
}

/** Draws a component into the small map, whose first pixel begins at (left, top) of the large one. */
function shrinkComponent(
  { labels, width: mapWidth }: InkMap,
  { label, box: [x, y, width, height] }: InkComponent,
  left: number,
  top: number,
  step: number,
  small: Pick<InkMap, 'labels' | 'width' | 'height'>,
): InkComponent | undefined {
  const blocks = Int32Array.from({ length: width }, (_, column) => Math.floor((x - left + column) / step));
  const counts = new Uint16Array(small.width);
  let [first, last, upper, lower, area] = [small.width, -1, -1, -1, 0];
  for (let row = y - top, end = row + height; row < end; row++) {
    for (let column = 0, at = (top + row) * mapWidth + x; column < width; column++, at++) {
      if (labels[at] === label) counts[blocks[column]]++;
    }
    if ((row + 1) % step !== 0 && row + 1 < end) continue;
    const smallRow = Math.floor(row / step);
    for (let block = blocks[0]; block <= blocks[width - 1]; block++) {
      if (2 * counts[block] >= step * step) {
        small.labels[smallRow * small.width + block] = label;
        first = Math.min(first, block);
        last = Math.max(last, block);
        if (upper < 0) upper = smallRow;
        lower = smallRow;
        area++;
      }
      counts[block] = 0;
    }
  }
  return area > 0 ? { label, box: [first, upper, last - first + 1, lower - upper + 1], area } : undefined;
}
