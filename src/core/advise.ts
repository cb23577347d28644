import type { Advice } from './advice.ts';
import type { InkMap } from './ink.ts';
import type { LightQuality } from './light.ts';
import { measureRows } from './measure-rows.ts';
import type { TextLine } from './text-line.ts';

/** What is known of a picture that was not read, or not surely. */
export interface UnreadPicture {
  readonly light: LightQuality;
  readonly map: Pick<InkMap, 'components' | 'scale'>;
  readonly lines: readonly TextLine[];
  /** Strings that were read in it, sure or not. */
  readonly strings: number;
}

/** Paper darker than this, with less contrast than that, is too dark to tell ink from noise, grey levels. */
const DARK_PAPER = 60;
const DARK_CONTRAST = 60;
/** Between these shares of the picture, burnt out light is a reflection; above, the paper itself is white. */
const MIN_GLARE = 0.02;
const MAX_GLARE = 0.8;
const LIT_PAPER = 205; // what is not burnt out is darker than this where the light is a reflection, grey levels
/** Edges that are spread further melt the loops of usual writing, map pixels. */
const MAX_EDGE = 6;
/** Characters of this height have strokes that are two pixels wide, map pixels. */
const READABLE_HEIGHT = 18;
/** Characters are about this share of their height wide. */
const USUAL_ASPECT = 0.65;
/** A view may shorten the writing by this factor: one end against the other, or its height against its width. */
const MAX_TILT = 1.8;

/** Why it was not read: the likeliest reason first, none where nothing stands out. */
export function advise({ light, map, lines, strings }: UnreadPicture): Advice[] {
  const advice: Advice[] = [];
  if (light.paper < DARK_PAPER && light.contrast < DARK_CONTRAST) advice.push({ kind: 'too-dark', paper: light.paper });
  if (mayBeGlare(light.burnt) && light.rest < LIT_PAPER) {
    advice.push({ kind: 'glare', share: light.burnt });
  }
  if (light.edge !== undefined && light.edge > MAX_EDGE) {
    advice.push({ kind: 'blurred', edge: light.edge * map.scale });
  }
  const rows = measureRows(map.components);
  const tilt = Math.max(rows ? rows.aspect / USUAL_ASPECT : 0, ...lines.map(compareEnds));
  if (tilt > MAX_TILT) advice.push({ kind: 'tilted', ratio: tilt });
  if (rows && rows.height < READABLE_HEIGHT) {
    advice.push({ kind: 'too-small', height: rows.height * map.scale, wanted: READABLE_HEIGHT * map.scale });
  }
  if (advice.length === 0 && strings === 0) advice.push({ kind: 'nothing-written' });
  return advice;
}

/** Whether so much of a picture is burnt out that a reflection may hide writing, and so little that the paper itself is not white. */
export const mayBeGlare = (burnt: number): boolean => burnt > MIN_GLARE && burnt < MAX_GLARE;

const MIN_CHARACTERS = 4; // fewer say nothing of a line's perspective

/** Ratio of the characters' height at a line's nearer end to that at its farther, by a straight line through the heights; at least 1. */
function compareEnds({ components, height }: TextLine): number {
  const tall = components.filter(({ box }) => box[3] > 0.5 * height);
  if (tall.length < MIN_CHARACTERS) return 1;
  const points = tall.map(({ box: [x, , width, h] }) => ({ x: x + width / 2, h }));
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanX, meanH] = [mean(points.map(({ x }) => x)), mean(points.map(({ h }) => h))];
  const spread = mean(points.map(({ x }) => (x - meanX) ** 2));
  const slope = spread > 0 ? mean(points.map(({ x, h }) => (x - meanX) * (h - meanH))) / spread : 0;
  const ends = [points[0].x, points[points.length - 1].x].map((x) => Math.max(1, meanH + slope * (x - meanX)));
  return Math.max(...ends) / Math.min(...ends);
}
