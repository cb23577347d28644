/** One of the two directions that rules run in: its extent along and across, and how far apart neighbours are in memory. */
export interface Direction {
  readonly length: number;
  readonly breadth: number;
  readonly along: number;
  readonly across: number;
}

/** Left to right. */
export const levelOf = (width: number, height: number): Direction => ({
  length: width,
  breadth: height,
  along: 1,
  across: width,
});

/** Top to bottom. */
export const uprightOf = (width: number, height: number): Direction => ({
  length: height,
  breadth: width,
  along: width,
  across: 1,
});
