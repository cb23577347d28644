/**
 * A point on the screen: CSS pixels from the top left corner of the element that shows the picture.
 * An object where a `FramePoint` is a tuple, so that the compiler lets neither pass for the other.
 */
export interface DisplayPoint {
  readonly left: number;
  readonly top: number;
}

/** Size of an element on the screen, CSS pixels. */
export interface DisplaySize {
  readonly width: number;
  readonly height: number;
}

/** An axis-aligned rectangle on the screen, CSS pixels. */
export interface DisplayBox extends DisplayPoint, DisplaySize {}

/** Size of a picture, picture pixels. */
export type FrameSize = readonly [width: number, height: number];
