import type { InkComponent, InkMap } from '../../core/ink.ts';
import { toPicture } from '../../core/turn-ink.ts';

/** A box along a line of writing and across it, picture pixels. */
export interface Stretch {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A stretch with its ink, picture pixels². */
export interface InkedStretch extends Stretch {
  readonly area: number;
}

/** Boxes of the map along axes that are turned by `angle` in the picture, radians clockwise; their hulls where they are not the map's. */
export function toStretches(
  inks: readonly Pick<InkComponent, 'box' | 'area'>[],
  map: InkMap,
  angle: number,
): InkedStretch[] {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const turned = angle - (map.angle ?? 0);
  const [c, s] = [Math.abs(Math.cos(turned)), Math.abs(Math.sin(turned))];
  return inks.map(({ box: [x, y, width, height], area }) => {
    const [px, py] = toPicture(map, x + width / 2, y + height / 2);
    const [along, across] = [map.scale * (c * width + s * height), map.scale * (s * width + c * height)];
    const [middleX, middleY] = [px * cos + py * sin, py * cos - px * sin];
    return {
      left: middleX - along / 2,
      right: middleX + along / 2,
      top: middleY - across / 2,
      bottom: middleY + across / 2,
      area: area * map.scale ** 2,
    };
  });
}

export const heightOf = ({ top, bottom }: Stretch): number => bottom - top;
export const middleOf = ({ top, bottom }: Stretch): number => (top + bottom) / 2;

/** Median of the characters' heights; the upper one of two. */
export function usualHeight(characters: readonly Stretch[]): number {
  return characters.map(heightOf).sort((a, b) => a - b)[characters.length >> 1];
}
