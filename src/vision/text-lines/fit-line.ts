import { centreOf } from '../../core/turn-ink.ts';
import type { InkComponent } from '../../core/ink.ts';

/** The middle of a line: y = offset + slope·x. */
export interface FittedLine {
  readonly slope: number;
  readonly offset: number;
}

/**
 * How far characters' middles stray from their line, in heights, over how steep lines are, rise over run: as much doubt as is put into a slope
 * that few characters speak for (the ridge of the regression).
 */
const DOUBT = 1;
const MAX_SLOPE = 0.5;
/** What strays further than this from the line, in heights, belongs to it but does not tell its slope. */
const OUTLIER = 0.3;

/** The line through the components' middles by least squares, outliers left out. Few components hardly tell a slope: then it is nearer to level. */
export function fitLine(members: readonly InkComponent[], height: number): FittedLine {
  const points = members.map(({ box }) => centreOf(box));
  const fitted = fitPoints(points, height);
  const near = points.filter(([x, y]) => Math.abs(y - fitted.offset - fitted.slope * x) < OUTLIER * height);
  return near.length === points.length || near.length < 2 ? fitted : fitPoints(near, height);
}

function fitPoints(points: readonly (readonly [x: number, y: number])[], height: number): FittedLine {
  const meanX = points.reduce((sum, [x]) => sum + x, 0) / points.length;
  const meanY = points.reduce((sum, [, y]) => sum + y, 0) / points.length;
  const spread = points.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
  const rise = points.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  const slope = Math.min(Math.max(rise / (spread + (DOUBT * height) ** 2), -MAX_SLOPE), MAX_SLOPE);
  return { slope, offset: meanY - slope * meanX };
}
