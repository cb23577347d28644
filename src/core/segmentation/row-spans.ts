/** For each row the first and the last column of something; there is none of it where the last lies before the first. */
export interface RowSpans {
  readonly first: Int32Array;
  readonly last: Int32Array;
}
