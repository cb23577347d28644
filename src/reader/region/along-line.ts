import type { FrameBox, FramePoint } from '../../core/geometry.ts';
import type { InkComponent, InkMap } from '../../core/ink.ts';
import type { ReadCharacter } from '../../core/reading.ts';
import type { Rule } from '../../core/rule.ts';
import { centreOf, turnComponents, turnRules } from '../../core/turn-ink.ts';

/** Axes along a line and across it: the picture's, turned around its origin, in its pixels. */
export interface LineAxes {
  /** Unit vector in writing direction. */
  readonly along: FramePoint;
}

/** Radians, clockwise, from the picture's x-axis. */
export const angleOf = ({ along: [c, s] }: LineAxes): number => Math.atan2(s, c);

const turn = ({ along: [c, s] }: LineAxes, [x, y]: FramePoint): FramePoint => [x * c + y * s, y * c - x * s];

/** A point along a line's axes, in the picture. */
export const toPicturePoint = ({ along: [c, s] }: LineAxes, [u, v]: FramePoint): FramePoint => [
  u * c - v * s,
  u * s + v * c,
];

/** A line's characters along its axes, as components of no map; from left to right. */
export function layCharacters(axes: LineAxes, characters: readonly ReadCharacter[]): InkComponent[] {
  const [c, s] = axes.along;
  const laid = characters.map(({ box }, index): InkComponent => {
    const [u, v] = turn(axes, centreOf(box));
    const [width, height] = Math.abs(c) >= Math.abs(s) ? [box[2], box[3]] : [box[3], box[2]];
    return { label: -1 - index, box: [u - width / 2, v - height / 2, width, height], area: width * height };
  });
  return laid.sort((a, b) => a.box[0] - b.box[0]);
}

/** Components of a map, and its ruled lines, along a line's axes. */
export function layInk(
  axes: LineAxes,
  map: InkMap,
  components: readonly InkComponent[],
): { readonly inks: readonly InkComponent[]; readonly rules: readonly Rule[] } {
  const angle = angleOf(axes);
  const [left, top] = turn(axes, map.origin);
  const place = ([x, y]: FramePoint): FramePoint => [left + map.scale * x, top + map.scale * y];
  return {
    inks: turnComponents(map, components, angle).map(({ label, box: [x, y, width, height], area }) => ({
      label,
      box: [...place([x, y]), map.scale * width, map.scale * height],
      area: area * map.scale ** 2,
    })),
    rules: turnRules(map.rules ?? [], angle).map((rule) => ({ ...rule, from: place(rule.from), to: place(rule.to) })),
  };
}

/** The upright box in the picture around a box along a line's axes. */
export function hullInPicture(axes: LineAxes, [u, v, width, height]: FrameBox): FrameBox {
  const corners = [u, u + width].flatMap((cu) => [v, v + height].map((cv) => toPicturePoint(axes, [cu, cv])));
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return [left, top, Math.max(...xs) - left, Math.max(...ys) - top];
}
