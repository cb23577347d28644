import type { Advice } from './advice.ts';
import { findSmallWriting } from './find-small-writing.ts';
import type { InkMap } from './ink.ts';
import type { LightQuality } from './light.ts';
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
const MAX_GLARE = 0.6;
const LIT_PAPER = 205; // what is not burnt out is darker than this where the light is a reflection, grey levels
/** Edges that are spread further melt the loops of usual writing, map pixels. */
const MAX_EDGE = 6;
/** Characters of this height have strokes that are two pixels wide, map pixels. */
const READABLE_HEIGHT = 18;
/** The near end of a line may be this much taller than the far one. */
const MAX_TILT = 1.6;

/** Why it was not read: the likeliest reason first, none where nothing stands out. */
export function advise({ light, map, lines, strings }: UnreadPicture): Advice[] {
  const advice: Advice[] = [];
  if (light.paper < DARK_PAPER && light.contrast < DARK_CONTRAST) advice.push({ kind: 'too-dark', paper: light.paper });
  if (light.burnt > MIN_GLARE && light.burnt < MAX_GLARE && light.rest < LIT_PAPER) {
    advice.push({ kind: 'glare', share: light.burnt });
  }
  if (light.edge !== undefined && light.edge > MAX_EDGE) {
    advice.push({ kind: 'blurred', edge: light.edge * map.scale });
  }
  const height = findSmallWriting(map.components, READABLE_HEIGHT);
  if (height !== undefined) {
    advice.push({ kind: 'too-small', height: height * map.scale, wanted: READABLE_HEIGHT * map.scale });
  }
  const tilt = Math.max(0, ...lines.map(measureTilt));
  if (tilt > MAX_TILT) advice.push({ kind: 'tilted', ratio: tilt });
  if (advice.length === 0 && strings === 0) advice.push({ kind: 'nothing-written' });
  return advice;
}

const MIN_CHARACTERS = 4; // fewer say nothing of a line's perspective

/** Ratio of the characters' height at a line's nearer end to that at its farther, by a straight line through the heights; at least 1. */
function measureTilt({ components, height }: TextLine): number {
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
