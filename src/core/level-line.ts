import type { InkMap } from './ink.ts';
import { shrinkLine } from './shrink-line.ts';
import type { LineInk, TextLine } from './text-line.ts';
import { cutOutTurned } from './turn-ink.ts';

/** Slopes up to this, radians, are left to the net, which was shown characters that lean; turning pixels costs sharpness. */
const LEVEL = (3 * Math.PI) / 180;
/**
 * Writing of twice this height, map pixels, or more is looked at in half the pixels each way, of three times it in a third, and so on: the net is
 * shown 20 of a character, and all work on one grows with the square.
 */
const FINE = 48;
/** Components lower than this share of a line say nothing of its height. */
const PART = 0.45;

/**
 * The line as its writer saw it: upright, in a map of its own that is turned as the line is, and no finer than need be. As it is where it is
 * nearly level already, and not large.
 */
export function levelLine(map: InkMap, line: TextLine): LineInk {
  const level = turnLevel(map, line);
  const step = Math.floor(level.line.height / FINE);
  return step > 1 ? shrinkLine(level, step) : level;
}

function turnLevel(map: InkMap, line: TextLine): LineInk {
  const climb = Math.atan(line.slope);
  const angle = (line.angle ?? 0) + climb;
  if (Math.abs(angle) < LEVEL) return { map, line };
  const cutOut = cutOutTurned(map, line.components, angle);
  const found = new Map(cutOut.map.components.map((component) => [component.label, component]));
  const components = line.components.flatMap(({ label }) => found.get(label) ?? []);
  const tall = components.map(({ box }) => box[3]).filter((height) => height > PART * line.height);
  const height = tall.length > 0 ? median(tall) : line.height;
  const offset = line.offset * Math.cos(climb) - cutOut.top;
  return { map: cutOut.map, line: { components, height, slope: 0, offset } };
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1];
