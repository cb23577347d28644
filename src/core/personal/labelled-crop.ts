/** One character as the net saw it, with what a person says it is. */
export interface LabelledCrop {
  /** One character. */
  readonly label: string;
  /** 28×28 row-major, 0 = paper, 255 = ink. */
  readonly pixels: Uint8Array;
}
