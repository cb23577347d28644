/** What speaks for and against a string that was read. Logarithms are natural; a line height is that of the string's line. */
export const EVIDENCE = [
  // The search:
  'posterior', // logit of the string's share among all that its lattice holds
  'replaced', // −ln of what the likeliest others with as many characters come to
  'recut', // −ln of what those with more or fewer come to
  'path', // mean score of its characters in the lattice, ln of a weight
  // The net alone, without neighbours and shape:
  'symbol', // logit of the least probable character, given that it is one that the format allows
  'character', // logit of the least probable to be such a character at all
  'string', // ln of all characters' probabilities, multiplied
  'plain', // 1 where the least probable was read as 0 or 1: what is no digit, or another one, is seldom taken for these
  // The string:
  'short', // characters that it has less than five, at most three
  'single', // 1 for one character
  'strokes', // 1 where it is made of 1s alone: any stroke looks like one
  // Its line:
  'turned', // 1 where it was read as lying on its side or upside down: 6262 upside down is 2929
  'left', // share of the line's ink that belongs to none of its characters
  'leftTall', // the highest piece of the line that was left out, line heights
  'beside', // ink as tall as its characters right before or behind it: 1 touches it, 0 is far or none
  'unread', // ink beside a character that none took, as a share of that character's: 1 as much touches it, 0 is far or none
  'clutter', // ln(1 + pieces of ink elsewhere in the picture that are as large as a character)
  // Its characters' shapes:
  'off', // furthest that one's middle is off the line's, line heights
  'pen', // how much thicker or thinner than a usual pen, logarithm without sign
  'penUneven', // spread of the logarithm of their stroke widths
] as const;

export type EvidenceName = (typeof EVIDENCE)[number];

export type StringEvidence = Readonly<Record<EvidenceName, number>>;
