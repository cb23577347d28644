/** The folders under `models/` that the reader reads with. */
export const READER_MODELS = {
  /** For formats that hold no letters: it has seen digits more often, by more hands. */
  digits: 'digits',
  /** For all others. */
  text: 'inklens',
} as const;

/** Which of them. */
export type ReaderModel = keyof typeof READER_MODELS;
