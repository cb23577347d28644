/** A way from one node between pieces to a later one. */
export interface Way {
  readonly from: number;
  readonly to: number;
  /** The larger the better; a path's score is the sum over its ways. */
  readonly score: number;
  /** False while `score` is only what it may become. */
  readonly known: boolean;
}

const ROUNDING = 1e-9;

/**
 * Which of the ways that are not known should be looked at next: those through which goes a path that is nearly as good as any may become.
 * None where all such are known: so a lazy shortest-path search keeps its number of costly looks low (Dellin & Srinivasa 2016). What only
 * nearly beats the best known path is looked at too: a decoder that weighs otherwise, and doubts, must know the rivals.
 * @param nearly how much worse than the best possible path a path may be, in the unit of scores
 * @returns their indices, the most promising first
 */
export function findPromisingWays(ways: readonly Way[], nodes: number, nearly: number): number[] {
  const order = [...ways.keys()].sort((a, b) => ways[a].from - ways[b].from);
  const possible = new Float64Array(nodes).fill(-Infinity); // the best path from the first node to each
  const rest = possible.slice(); // the best path from each node to the last
  possible[0] = rest[nodes - 1] = 0;
  for (const index of order) {
    const { from, to, score } = ways[index];
    possible[to] = Math.max(possible[to], possible[from] + score);
  }
  for (const index of order.reverse()) {
    const { from, to, score } = ways[index];
    rest[from] = Math.max(rest[from], rest[to] + score);
  }
  if (possible[nodes - 1] === -Infinity) return [];
  const least = possible[nodes - 1] - nearly - ROUNDING;
  const through = ways.map(({ from, to, score }) => possible[from] + score + rest[to]);
  return [...ways.keys()]
    .filter((index) => !ways[index].known && through[index] >= least)
    .sort((a, b) => through[b] - through[a]);
}
