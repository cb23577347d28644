import type { FrameBox } from './geometry.ts';
import type { Rule } from './rule.ts';

/** A connected piece of ink: its number in the label map, its box there, and its pixels. */
export interface InkComponent {
  readonly label: number;
  /** In pixels of the label map. */
  readonly box: FrameBox;
  /** Pixels of ink. */
  readonly area: number;
}

/** All ink of a picture: which pixel belongs to which component. */
export interface InkMap {
  readonly width: number;
  readonly height: number;
  /** Row-major; 0 = paper, else the component's label. */
  readonly labels: Int32Array;
  readonly components: readonly InkComponent[];
  /** Ink that was taken for the border of something, or for print; it may be writing in bad light. None where absent. */
  readonly dropped?: readonly InkComponent[];
  /** Ruled lines that were taken out of the ink, in pixels of the label map: see `separates`. None where absent. */
  readonly rules?: readonly Rule[];
  /** Picture pixels a map pixel, and the picture's point at the map's origin. */
  readonly scale: number;
  readonly origin: readonly [x: number, y: number];
  /** Radians, clockwise, from the picture's x-axis to the map's; 0 where absent. */
  readonly angle?: number;
}
