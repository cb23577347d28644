import type { FrameBox } from '../../core/geometry.ts';
import type { InkMap } from '../../core/ink.ts';
import type { InkMask } from '../../core/mask.ts';

/** A box takes in ink that runs on over its edge for this share of the boxes' usual height. */
const MARGIN = 0.05;
/** Where two boxes overlap, ink may be this many times as far from its box's own ink as from the other's: digits share strokes. */
const SHARED = 2;
/** Less than this share of a box's ink is a speck. */
const SPECK = 0.05;
/** A component of which less than this share came into the box is a neighbour's. */
const MOSTLY_ELSEWHERE = 0.35;

const UNREACHED = 0xffff;

/** A box in map pixels, its far edges exclusive. */
interface Region {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A box with how far each pixel of its grown region is from ink that is the box's alone, in steps along ink. */
interface Reach {
  readonly tight: Region;
  readonly grown: Region;
  /** Row-major over `grown`. */
  readonly steps: Uint16Array;
  /** Whether any ink is this box's alone. */
  readonly rooted: boolean;
}

/**
 * Cuts the ink of each box out of a picture's ink. Ink in one box is that box's; ink where boxes overlap (slanted or touching digits)
 * goes to the box whose own ink it hangs on to most closely; specks, and components that are mostly a neighbour's, are left out.
 * @param boxes in picture pixels, one a character of one string
 * @returns a mask a box, in map pixels; without ink where there is none
 */
export function cutBoxes(map: InkMap, boxes: readonly FrameBox[]): InkMask[] {
  const heights = boxes.map((box) => box[3]).sort((a, b) => a - b);
  const margin = (MARGIN * heights[heights.length >> 1]) / map.scale;
  const tight = boxes.map((box) => toRegion(map, box, 0));
  const claims = countClaims(map, tight);
  const reaches = boxes.map((box, index) => measureReach(map, claims, tight[index], toRegion(map, box, margin)));
  return reaches.map((reach) => dropStrays(map, cutInk(map, claims, reach, reaches)));
}

function toRegion({ scale, origin, width, height }: InkMap, [x, y, w, h]: FrameBox, margin: number): Region {
  const left = (x - origin[0]) / scale;
  const top = (y - origin[1]) / scale;
  const clamp = (value: number, most: number) => Math.min(Math.max(value, 0), most);
  return {
    left: clamp(Math.floor(left - margin), width),
    top: clamp(Math.floor(top - margin), height),
    right: clamp(Math.ceil(left + w / scale + margin), width),
    bottom: clamp(Math.ceil(top + h / scale + margin), height),
  };
}

const contains = ({ left, top, right, bottom }: Region, x: number, y: number): boolean =>
  x >= left && x < right && y >= top && y < bottom;

/** In how many boxes each pixel lies. */
function countClaims({ width, height }: InkMap, regions: readonly Region[]): Uint8Array {
  const claims = new Uint8Array(width * height);
  for (const { left, top, right, bottom } of regions) {
    for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) claims[y * width + x]++;
  }
  return claims;
}

/** Walks along the ink from what is this box's alone, ring by ring. */
function measureReach({ labels, width }: InkMap, claims: Uint8Array, tight: Region, grown: Region): Reach {
  const columns = grown.right - grown.left;
  const steps = new Uint16Array(columns * (grown.bottom - grown.top)).fill(UNREACHED);
  const at = (x: number, y: number): number => (y - grown.top) * columns + (x - grown.left);
  let ring: (readonly [x: number, y: number])[] = [];
  for (let y = tight.top; y < tight.bottom; y++) {
    for (let x = tight.left; x < tight.right; x++) {
      if (!labels[y * width + x] || claims[y * width + x] !== 1) continue;
      steps[at(x, y)] = 0;
      ring.push([x, y]);
    }
  }
  const rooted = ring.length > 0;
  for (let step = 1; ring.length > 0; step++) {
    const next: typeof ring = [];
    for (const [x, y] of ring) {
      for (let v = Math.max(y - 1, grown.top); v <= Math.min(y + 1, grown.bottom - 1); v++) {
        for (let u = Math.max(x - 1, grown.left); u <= Math.min(x + 1, grown.right - 1); u++) {
          if (!labels[v * width + u] || steps[at(u, v)] !== UNREACHED) continue;
          steps[at(u, v)] = step;
          next.push([u, v]);
        }
      }
    }
    ring = next;
  }
  return { tight, grown, steps, rooted };
}

function stepsAt({ grown, steps }: Reach, x: number, y: number): number {
  return contains(grown, x, y) ? steps[(y - grown.top) * (grown.right - grown.left) + (x - grown.left)] : UNREACHED;
}

function cutInk(map: InkMap, claims: Uint8Array, reach: Reach, all: readonly Reach[]): InkMask {
  const { tight, grown, rooted } = reach;
  const owns = (x: number, y: number): boolean => {
    const inside = contains(tight, x, y);
    const own = stepsAt(reach, x, y);
    const others = Math.min(...all.filter((other) => other !== reach).map((other) => stepsAt(other, x, y)), UNREACHED);
    if (own !== UNREACHED) return others === UNREACHED || (inside && own <= SHARED * others);
    if (!inside || claims[y * map.width + x] === 0) return false;
    // Where neighbours' boxes cover this one, all in it may be its own; ink that nobody's ink leads to is the nearest box's.
    return !rooted || (others === UNREACHED && isNearest(map, reach, all, x, y));
  };
  const width = grown.right - grown.left;
  const data = new Uint8Array(width * (grown.bottom - grown.top));
  for (let y = grown.top, i = 0; y < grown.bottom; y++) {
    for (let x = grown.left; x < grown.right; x++, i++) if (map.labels[y * map.width + x] && owns(x, y)) data[i] = 255;
  }
  return { x: grown.left, y: grown.top, width, height: grown.bottom - grown.top, data };
}

/** Whether of all boxes around this pixel, the middle of this one is the nearest to the middle of the pixel's component. */
function isNearest({ labels, components, width }: InkMap, reach: Reach, all: readonly Reach[], x: number, y: number) {
  const component = components.find(({ label }) => label === labels[y * width + x]);
  if (!component) return false;
  const middle = component.box[0] + component.box[2] / 2;
  const distance = ({ tight }: Reach): number =>
    Math.abs(middle - (tight.left + tight.right) / 2) / (tight.right - tight.left);
  return all.every((other) => !contains(other.tight, x, y) || distance(reach) <= distance(other));
}

/** Takes specks and pieces of neighbours out; the largest component stays. */
function dropStrays({ labels, components, width }: InkMap, mask: InkMask): InkMask {
  const labelAt = (i: number): number =>
    labels[(mask.y + Math.floor(i / mask.width)) * width + mask.x + (i % mask.width)];
  const counts = new Map<number, number>();
  let total = 0;
  for (let i = 0; i < mask.data.length; i++) {
    if (!mask.data[i]) continue;
    total++;
    counts.set(labelAt(i), (counts.get(labelAt(i)) ?? 0) + 1);
  }
  const largest = Math.max(...counts.values(), 0);
  const areas = new Map(components.map(({ label, area }) => [label, area]));
  const isStray = (label: number): boolean => {
    const count = counts.get(label) ?? 0;
    return count < largest && (count < SPECK * total || count < MOSTLY_ELSEWHERE * (areas.get(label) ?? 0));
  };
  return { ...mask, data: mask.data.map((level, i) => (level && isStray(labelAt(i)) ? 0 : level)) };
}
