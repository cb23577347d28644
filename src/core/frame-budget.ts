/**
 * What one picture may cost at most, whatever it shows: noise, newsprint, a carpet. Each limit is above what a page of digits takes; where one is
 * reached, the most promising goes first, and writing that was left out is counted (`Reading.leftOut`).
 */
export const FRAME_BUDGET = {
  /** Components that are looked at as writing, the longest. */
  components: 400,
  /** Rows of these, and as many columns, in which it is looked at how they stand out: beyond 240 components each is looked at in fewer. */
  samples: 4800,
  /** Lines of each direction that may be ruled ones, the longest, and the beginnings of such that are followed at once, the latest; others stay ink. */
  rules: 300,
  chains: 300,
  /** Components that may stand in rows, as writing does that was not read, the largest: for advice alone. */
  rowed: 2000,
  /** Runs of pieces that are proposed for the lines of one angle; a page of two hundred touching digits has about as many. */
  runs: 3000,
  /** Components that are tried at each angle. */
  probes: 4,
  /** Glyphs that the net is shown of the picture's lines, and of its lines along another angle where that looks better … */
  glyphs: 24,
  glyphsTurned: 16,
  /** … and so many more for each that turned out to be a character: a full page is read, a carpet is not. Lines take 2.7 a character at most. */
  glyphsACharacter: 2.5,
} as const;
