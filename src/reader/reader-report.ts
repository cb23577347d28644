/** How one frame's time was spent, milliseconds. */
export interface ReadTimings {
  readonly total: number;
  readonly vision: number;
  readonly recognition: number;
}

/** What is alive in the reader's memory, for leak checks. */
export interface ReaderMemory {
  /** OpenCV Mats that are owned and not yet deleted: zero between two readings. */
  readonly mats: number;
  /** tfjs tensors: the net's own between two readings. */
  readonly tensors: number;
}
