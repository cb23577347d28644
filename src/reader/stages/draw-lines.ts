import type { RgbaImage } from '../../core/image.ts';
import type { InkMap } from '../../core/ink.ts';
import type { TextLine } from '../../core/text-line.ts';
import { COLOURS, createCanvas, tint, type Colour } from './canvas.ts';

const PAPER: Colour = [255, 255, 255];
const NO_WRITING: Colour = [200, 200, 200];

/** All ink: each line's in a colour of its own, pale what belongs to none. */
export function drawLines({ width, height, labels }: InkMap, lines: readonly TextLine[]): RgbaImage {
  const colours = new Map<number, Colour>();
  lines.forEach(({ components }, index) => {
    for (const { label } of components) colours.set(label, COLOURS[index % COLOURS.length]);
  });
  const canvas = createCanvas(width, height, PAPER);
  labels.forEach((label, i) => {
    if (label !== 0) tint(canvas, i % width, Math.floor(i / width), colours.get(label) ?? NO_WRITING);
  });
  return canvas;
}
