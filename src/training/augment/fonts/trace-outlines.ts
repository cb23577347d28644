import type { PathCommand } from 'opentype.js';
import type { Outline } from './fill-outline.ts';

type Point = readonly [x: number, y: number];

const STEPS = 6; // straight pieces a curve

/** A font's path as closed outlines of straight pieces. */
export function traceOutlines(commands: readonly PathCommand[]): Outline[] {
  const outlines: Point[][] = [];
  for (const command of commands) {
    const outline = outlines.at(-1) ?? [];
    const from = outline.at(-1) ?? [0, 0];
    switch (command.type) {
      case 'M':
        outlines.push([[command.x, command.y]]);
        break;
      case 'L':
        outline.push([command.x, command.y]);
        break;
      case 'Q':
        pushCurve(outline, [from, [command.x1, command.y1], [command.x, command.y]]);
        break;
      case 'C':
        pushCurve(outline, [from, [command.x1, command.y1], [command.x2, command.y2], [command.x, command.y]]);
        break;
      case 'Z':
    }
  }
  return outlines;
}

/** Points on a Bézier curve of any degree after its first (de Casteljau). */
function pushCurve(outline: Point[], controls: readonly Point[]): void {
  for (let step = 1; step <= STEPS; step++) {
    const t = step / STEPS;
    let points = controls;
    while (points.length > 1) {
      points = points
        .slice(1)
        .map(([x, y], i): Point => [points[i][0] + t * (x - points[i][0]), points[i][1] + t * (y - points[i][1])]);
    }
    outline.push(points[0]);
  }
}
