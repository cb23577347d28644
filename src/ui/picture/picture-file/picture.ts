/** A picture file, decoded, upright, and small enough to be read. */
export interface Picture {
  readonly name: string;
  /** Owned by whoever holds the picture: to be closed, never transferred. */
  readonly bitmap: ImageBitmap;
}

/** Longest side, pixels, at which a picture is shown and read. */
export const LONGEST_SIDE = 2048;
