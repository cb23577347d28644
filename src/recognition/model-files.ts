/** The files of a model as they were fetched or read from disk, not yet believed. */
export interface ModelFiles {
  /** `card.json`, parsed. */
  readonly card: unknown;
  /** `model.json` in the tfjs layers format, parsed. */
  readonly model: unknown;
  /** `weights.bin`. */
  readonly weights: ArrayBuffer;
  /** `reference.json`, parsed: glyphs with the answers that the net must give. */
  readonly reference: unknown;
}
