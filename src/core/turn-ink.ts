import type { FrameBox, FramePoint } from './geometry.ts';
import type { InkComponent, InkMap } from './ink.ts';
import type { Rule } from './rule.ts';

/** The middle of a box. */
export const centreOf = ([x, y, width, height]: FrameBox): readonly [x: number, y: number] => [
  x + width / 2,
  y + height / 2,
];

/** A turn of the axes: (x, y) becomes (x·cos + y·sin, y·cos − x·sin). Quarter turns are exact. */
interface Turn {
  readonly cos: number;
  readonly sin: number;
}

const turnOf = (angle: number): Turn => ({ cos: toExact(Math.cos(angle)), sin: toExact(Math.sin(angle)) });

function toExact(value: number): number {
  const whole = Math.round(value);
  return Math.abs(value - whole) < 1e-9 ? whole : value;
}

/**
 * The same components as seen along axes that are turned by `angle`, radians clockwise: boxes of their ink there. The origin stays where it
 * is, so boxes may lie left of it or above. Costs a look at each pixel of their boxes, or nothing for quarter turns.
 */
export function turnComponents(
  map: Pick<InkMap, 'labels' | 'width'>,
  components: readonly InkComponent[],
  angle: number,
): InkComponent[] {
  const turn = turnOf(angle);
  const straight = turn.cos === 0 || turn.sin === 0;
  return components.map((component) => ({
    ...component,
    box: straight ? turnBox(component.box, turn) : turnInkBox(map, component, turn),
  }));
}

/** The same rules along axes that are turned by `angle`. */
export function turnRules(rules: readonly Rule[], angle: number): readonly Rule[] {
  if (angle === 0) return rules;
  const { cos, sin } = turnOf(angle);
  const turnPoint = ([x, y]: FramePoint): FramePoint => [x * cos + y * sin, y * cos - x * sin];
  return rules.map((rule) => ({ ...rule, from: turnPoint(rule.from), to: turnPoint(rule.to) }));
}

/** The hull of a box, its corners turned. */
function turnBox([x, y, width, height]: FrameBox, turn: Turn): FrameBox {
  const corners = [
    [x, y],
    [x + width, y],
    [x, y + height],
    [x + width, y + height],
  ];
  return hullOf(
    corners.map(([cx, cy]) => cx * turn.cos + cy * turn.sin),
    corners.map(([cx, cy]) => cy * turn.cos - cx * turn.sin),
  );
}

function hullOf(us: readonly number[], vs: readonly number[]): FrameBox {
  const [left, top] = [Math.min(...us), Math.min(...vs)];
  return [left, top, Math.max(...us) - left, Math.max(...vs) - top];
}

function turnInkBox(
  { labels, width: mapWidth }: Pick<InkMap, 'labels' | 'width'>,
  { label, box: [x, y, width, height] }: InkComponent,
  { cos, sin }: Turn,
): FrameBox {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let row = y; row < y + height; row++) {
    for (let column = x, at = row * mapWidth + x; column < x + width; column++, at++) {
      if (labels[at] !== label) continue;
      const u = (column + 0.5) * cos + (row + 0.5) * sin;
      const v = (row + 0.5) * cos - (column + 0.5) * sin;
      if (u < left) left = u;
      if (u > right) right = u;
      if (v < top) top = v;
      if (v > bottom) bottom = v;
    }
  }
  return [left - 0.5, top - 0.5, right - left + 1, bottom - top + 1];
}

/** Part of a map along axes of its own, and where its corner lies on axes turned alike around the map's origin. */
export interface CutOut {
  readonly map: InkMap;
  readonly left: number;
  readonly top: number;
}

/**
 * A small map that holds these components alone, its axes turned by `angle` (radians, clockwise) against the map's: what stood on a slope
 * stands level in it. Pixels are taken from the nearest of the map; the components keep their labels.
 */
export function cutOutTurned(map: InkMap, components: readonly InkComponent[], angle: number): CutOut {
  const { cos, sin } = turnOf(angle);
  const hull = turnComponents(map, components, angle).map(({ box }) => box);
  const left = Math.floor(Math.min(...hull.map(([x]) => x))) - 1;
  const top = Math.floor(Math.min(...hull.map(([, y]) => y))) - 1;
  const width = Math.ceil(Math.max(...hull.map(([x, , w]) => x + w))) + 1 - left;
  const height = Math.ceil(Math.max(...hull.map(([, y, , h]) => y + h))) + 1 - top;
  const wanted = new Set(components.map(({ label }) => label));
  const labels = new Int32Array(width * height);
  const boxes = new Map<number, { left: number; right: number; top: number; bottom: number; area: number }>();
  for (let row = 0, i = 0; row < height; row++) {
    for (let column = 0; column < width; column++, i++) {
      const [u, v] = [column + left + 0.5, row + top + 0.5];
      const x = Math.floor(u * cos - v * sin);
      const y = Math.floor(u * sin + v * cos);
      if (x < 0 || y < 0 || x >= map.width || y >= map.height) continue;
      const label = map.labels[y * map.width + x];
      if (label === 0 || !wanted.has(label)) continue;
      labels[i] = label;
      const box = boxes.get(label);
      if (!box) boxes.set(label, { left: column, right: column, top: row, bottom: row, area: 1 });
      else {
        if (column < box.left) box.left = column;
        if (column > box.right) box.right = column;
        box.bottom = row;
        box.area++;
      }
    }
  }
  const found = [...boxes].map(([label, box]): InkComponent => ({
    label,
    box: [box.left, box.top, box.right - box.left + 1, box.bottom - box.top + 1],
    area: box.area,
  }));
  const origin = toPicture(map, left * cos - top * sin, left * sin + top * cos);
  const turned = { labels, components: found, scale: map.scale, origin, angle: (map.angle ?? 0) + angle };
  return { map: { width, height, ...turned }, left, top };
}

/** A point of the map in picture pixels. */
export function toPicture(
  { scale, origin, angle = 0 }: Pick<InkMap, 'scale' | 'origin' | 'angle'>,
  x: number,
  y: number,
): readonly [x: number, y: number] {
  const { cos, sin } = turnOf(angle);
  return [origin[0] + scale * (x * cos - y * sin), origin[1] + scale * (x * sin + y * cos)];
}
