/** Logarithms of probabilities stop here: less probable is all the same. */
export const LEAST_LOG = -8;

/** What speaks for and against one character of a string that was read. Logarithms are natural; a line height is that of the string's line. */
export const CHARACTER_EVIDENCE = [
  // The net:
  'share', // logit that it is this symbol, given that it is one that the format allows
  'whole', // logit that it is this symbol, and a character at all
  'none', // ln P(no character), from `LEAST_LOG`
  'foreign', // ln P(a character that the format forbids | a character), from there
  'rivalShare', // ln of the likeliest other symbol's share, from there
  // Its shape, line heights:
  'width',
  'height',
  'ink', // pixels of ink, in squares of the line height
  'off', // its middle's distance from the line's
  // How it was cut out of its line:
  'joins', // pieces of ink less one
  'cutLeft', // what the cut that parts it from ink on its left costs, −ln P that it parts two characters; 0 where the piece before it is of other ink
  'cutRight',
  'cutInside', // what the likeliest cut in it costs that was not made; 8 where there is none
  'partedLeft', // 1 where the piece before it is of the same ink
  'partedRight',
  // The search:
  'place', // logit of the share of all ways through the lattice that read this symbol here
] as const;

export type CharacterEvidenceName = (typeof CHARACTER_EVIDENCE)[number];

export interface CharacterEvidence extends Readonly<Record<CharacterEvidenceName, number>> {
  /** What it was read as. */
  readonly symbol: string;
  /** What the net takes for the likeliest other symbol that the format allows; empty where there is none. */
  readonly rival: string;
}
