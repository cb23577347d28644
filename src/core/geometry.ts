/** A point in the pixels of the picture that was read: x to the right, y down, origin at the top left corner. */
export type FramePoint = readonly [x: number, y: number];

/** An axis-aligned rectangle in picture pixels. */
export type FrameBox = readonly [x: number, y: number, width: number, height: number];

/** Corners of a text line in reading order: top left, top right, bottom right, bottom left, as the writer sees it. */
export type FrameQuad = readonly [FramePoint, FramePoint, FramePoint, FramePoint];

/** An edge of a picture or of a part of it. */
export type Side = 'left' | 'top' | 'right' | 'bottom';
