/** Side of a glyph in pixels; MNIST's and EMNIST's. */
export const GLYPH_SIZE = 28;

/** Pixels of a glyph. */
export const GLYPH_PIXELS = GLYPH_SIZE * GLYPH_SIZE;

/** A character as the net sees it: row-major 28×28, 0 = paper, 1 = ink, centred by its centre of mass. */
export type Glyph = Float32Array;
