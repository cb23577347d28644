/**
 * Rows of a strip of a picture, where a strip has about `most` and all are as high but for the last: then all are shared among threads, or none.
 * An even number, since colours may belong to two rows; at least 2.
 */
export const equalRows = (height: number, most: number): number =>
  2 * Math.ceil(height / Math.ceil(height / Math.max(2, most)) / 2);
