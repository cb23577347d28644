import type { InkComponent, InkMap } from '../../core/ink.ts';
import type { InkMask } from '../../core/mask.ts';
import { toPicture } from '../../core/turn-ink.ts';

/** A stretch along a line of writing and across it, picture pixels. */
interface Stretch {
  readonly left: number;
  readonly right: number;
  readonly middle: number;
  readonly height: number;
}

/** Ink this many character heights away is another string's. */
const FAR = 1.5;
/** A character that was left out is as tall as its neighbours, give or take: in their heights. */
const LOWEST = 0.5;
const TALLEST = 2;
/** Its middle is on their line, within this many heights. */
const ON_LINE = 0.5;
/** It reaches this many heights beyond the end: less is an edge of the last character's own ink. */
const BEYOND = 0.25;

/**
 * Whether a string may be a part of a longer one: how near the ink is that stands right before or behind it and is as tall as its characters,
 * from 0 (far, or there is none) to 1 (it touches).
 * @param masks the string's characters in pixels of `own`, at least one
 * @param slope of the line in `own`
 * @param map all ink of the picture
 */
export function measureBeside(masks: readonly InkMask[], own: InkMap, slope: number, map: InkMap): number {
  const angle = (own.angle ?? 0) + Math.atan(slope);
  const characters = masks.map((mask) => toStretch([mask.x, mask.y, mask.width, mask.height], own, angle));
  const height = median(characters.map((character) => character.height));
  const ends = [
    characters.reduce((a, b) => (b.left < a.left ? b : a)),
    characters.reduce((a, b) => (b.right > a.right ? b : a)),
  ] as const;
  let nearest = Infinity;
  for (const component of map.components) {
    const ink = toStretch(component.box, map, angle);
    if (ink.height < LOWEST * height || ink.height > TALLEST * height) continue;
    for (const [side, end] of ends.entries()) {
      if (Math.abs(ink.middle - end.middle) > ON_LINE * height) continue;
      const [gap, reach] =
        side === 0 ? [end.left - ink.right, end.left - ink.left] : [ink.left - end.right, ink.right - end.right];
      if (reach > BEYOND * height && gap < FAR * height) nearest = Math.min(nearest, Math.max(0, gap));
    }
  }
  return Math.max(0, 1 - nearest / (FAR * height));
}

/** A box of the map along axes that are turned by `angle` in the picture. */
function toStretch([x, y, width, height]: InkComponent['box'], map: InkMap, angle: number): Stretch {
  const [px, py] = toPicture(map, x + width / 2, y + height / 2);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const turned = angle - (map.angle ?? 0);
  const [c, s] = [Math.abs(Math.cos(turned)), Math.abs(Math.sin(turned))];
  const [along, across] = [map.scale * (c * width + s * height), map.scale * (s * width + c * height)];
  const middle = px * cos + py * sin;
  return { left: middle - along / 2, right: middle + along / 2, middle: py * cos - px * sin, height: across };
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1];
