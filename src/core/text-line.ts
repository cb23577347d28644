import type { InkComponent, InkMap } from './ink.ts';

/** Components that stand on one line of writing, in writing direction. */
export interface TextLine {
  readonly components: readonly InkComponent[];
  /** Height of its characters, map pixels. */
  readonly height: number;
  /** The line's middle: y = offset + slope·x, map pixels, along axes that are turned by `angle` around the map's origin. */
  readonly slope: number;
  readonly offset: number;
  /** Radians, clockwise, −π to π; 0 where absent. */
  readonly angle?: number;
}

/** A line, and the ink that its components' boxes lie in. */
export interface LineInk {
  readonly map: InkMap;
  readonly line: TextLine;
}
