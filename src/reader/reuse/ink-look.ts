import { centreOf } from '../../core/fusion/line-frame.ts';
import type { FrameBox, FramePoint } from '../../core/geometry.ts';
import type { InkComponent, InkMap } from '../../core/ink.ts';

/** What some ink looks like, whatever its size: row-major, 0 = paper, 1 = ink. */
export interface InkLook {
  readonly width: number;
  readonly data: Float32Array;
}

/** A character's longer side, and the height of such as touch, pixels; and so far it may lie from the middle: as the net sees it. */
const SIDE = 20;
const RIM = 4;
const HEIGHT = SIDE + 2 * RIM;
/** Samples of each pixel, each way. */
const SAMPLES = 2;
/** Pixels that are looked at together, each way: about a pen's width. */
const PLACE = 3;
/**
 * So much ink, in pixels, may come or go in one such place: within a second light and focus change 99 in 100 characters from a calm hand by less,
 * and of 780,000 pairs of two different MNIST digits of about the same size the two most alike differ by 4 somewhere.
 */
const MOST = 2.5;

/** How ink is looked at. */
export interface LookFrame {
  /** Pixels of the look, with its rim; its height is the same for all. */
  readonly width: number;
  /** Pixels of the look a map pixel. */
  readonly scale: number;
  /** Radians, clockwise, by which the look's axes are turned in the map. */
  readonly angle: number;
}

/** How ink in a box is looked at for the first time, upright. @param characters how many it is */
export function frameLook([, , width, height]: FrameBox, characters: number): LookFrame {
  const scale = SIDE / (characters > 1 ? height : Math.max(width, height));
  return { width: 2 * RIM + Math.max(SIDE, Math.ceil(scale * width)), scale, angle: 0 };
}

/** What components look like together, their centre of mass in the middle as far as all of them stays inside. */
export function lookAtInk(
  map: Pick<InkMap, 'labels' | 'width' | 'height'>,
  components: readonly InkComponent[],
  { width, scale, angle }: LookFrame,
): InkLook {
  const labels = components.map(({ label }) => label);
  const isInk = (x: number, y: number): boolean => {
    if (x < 0 || y < 0 || x >= map.width || y >= map.height) return false;
    const label = map.labels[y * map.width + x];
    return label === labels[0] || (label !== 0 && labels.includes(label));
  };
  const hull = hullOf(components.map(({ box }) => box));
  const mass = massOf(hull, isInk);
  const [middleX, middleY] = centreOf(hull).map((middle, axis) => {
    return middle + Math.max(-RIM / scale, Math.min(RIM / scale, mass[axis] - middle));
  });
  const step = 1 / scale / SAMPLES;
  const [c, s] = [step * Math.cos(angle), step * Math.sin(angle)];
  const data = new Float32Array(width * HEIGHT);
  for (let v = 0; v < HEIGHT * SAMPLES; v++) {
    const down = v + 0.5 - (HEIGHT * SAMPLES) / 2;
    const start = Math.floor(v / SAMPLES) * width;
    let across = 0.5 - (width * SAMPLES) / 2;
    for (let u = 0; u < width * SAMPLES; u++, across++) {
      const x = Math.floor(middleX + c * across - s * down);
      const y = Math.floor(middleY + s * across + c * down);
      if (isInk(x, y)) data[start + Math.floor(u / SAMPLES)] += 1 / SAMPLES ** 2;
    }
  }
  return { width, data };
}

/** The box around boxes; one at least. */
export function hullOf(boxes: readonly FrameBox[]): FrameBox {
  const [left, top] = [Math.min(...boxes.map(([x]) => x)), Math.min(...boxes.map(([, y]) => y))];
  const right = Math.max(...boxes.map(([x, , width]) => x + width));
  const bottom = Math.max(...boxes.map(([, y, , height]) => y + height));
  return [left, top, right - left, bottom - top];
}

/** Centre of mass of the ink in a box, by samples as close as those of a look. */
function massOf([left, top, width, height]: FrameBox, isInk: (x: number, y: number) => boolean): FramePoint {
  const step = Math.max(1, Math.floor(Math.max(width, height) / (SIDE * SAMPLES)));
  let [count, sumX, sumY] = [0, 0, 0];
  for (let y = top + step / 2; y < top + height; y += step) {
    for (let x = left + step / 2; x < left + width; x += step) {
      if (!isInk(Math.floor(x), Math.floor(y))) continue;
      count++;
      sumX += x;
      sumY += y;
    }
  }
  return count > 0 ? [sumX / count, sumY / count] : [left + width / 2, top + height / 2];
}

/** Whether two looks of one width show the same ink, but for what light and focus make of its edges: a stroke that came, went or moved shows in some place. */
export function isSameInk({ width, data: a }: InkLook, { data: b }: InkLook): boolean {
  const columns = new Float32Array(width);
  for (let start = 0; start < a.length; start += width) {
    for (let x = 0, i = start; x < width; x++, i++) {
      columns[x] += a[i] - b[i];
      const gone = i - PLACE * width;
      if (gone >= 0) columns[x] -= a[gone] - b[gone];
    }
    for (let x = PLACE - 1; x < width; x++) {
      const change = columns[x - 2] + columns[x - 1] + columns[x];
      if (change > MOST || change < -MOST) return false;
    }
  }
  return true;
}
