import type { Glyph } from '../core/glyph.ts';
import type { InkComponent, InkMap } from '../core/ink.ts';
import { normaliseGlyph } from '../core/normalise-glyph.ts';
import { cutOutTurned } from '../core/turn-ink.ts';

/** A component as the net sees it, along axes that are turned by `angle`, radians clockwise. */
export function turnedGlyph(map: InkMap, component: InkComponent, angle: number): Glyph {
  const { width, height, labels } = cutOutTurned(map, [component], angle).map;
  const data = new Uint8Array(labels.length);
  for (let i = 0; i < labels.length; i++) if (labels[i]) data[i] = 255;
  return normaliseGlyph({ width, height, data });
}
