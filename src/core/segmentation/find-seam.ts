import { FIRST_LOOP } from './mark-ground.ts';

/** A cut from a mask's top to its bottom: for each row, the first column that belongs to the right side. */
export interface CutSeam {
  readonly columns: Int32Array;
  /** Pixels of ink that it cuts through (a wall between two loops counts less), and what it pays for each loop that it opens. */
  readonly cost: number;
}

/** A mask as cuts see it. */
export interface CutField {
  readonly width: number;
  readonly height: number;
  /** From `markGround`. */
  readonly ground: Uint8Array;
  /** From `priceInk`. */
  readonly price: Float32Array;
  /** What a cut pays for going into a loop of ink, pixels of ink. */
  readonly loopCost: number;
}

/** Cost of a step aside, in pixels of ink: of two equal ways the straighter is taken. */
const ASLANT = 0.02;
/** The same for a step along a row: a cut may go round what overhangs, but not as lightly as down. */
const ALONG = 0.1;

/**
 * The cheapest path from the top row to the bottom row through columns [low, high], one column a row aside or along the row; a shortest
 * path by dynamic programming (Wang & Jean 1993), to which loops and walls were added.
 */
export function findSeam(field: CutField, low: number, high: number): CutSeam {
  const { width, height, ground, price, loopCost } = field;
  const count = high - low + 1;
  const moves = new Int8Array(count * height); // -1, 0, 1: from the row above; -2, 2: along the row, from the right, from the left
  let above = new Float32Array(count);
  let costs = new Float32Array(count);
  for (let row = 0; row < height; row++) {
    const first = row * width + low;
    const firstAbove = row > 0 ? first - width : first;
    for (let i = 0; i < count; i++) {
      const inLoop = ground[first + i] >= FIRST_LOOP;
      let best = Infinity;
      for (let side = i > 0 ? -1 : 0; side <= 1 && i + side < count; side++) {
        const opens = inLoop && ground[firstAbove + i + side] < FIRST_LOOP;
        const cost = above[i + side] + (side === 0 ? 0 : ASLANT) + (opens ? loopCost : 0);
        if (cost >= best) continue;
        best = cost;
        moves[row * count + i] = side;
      }
      costs[i] = best + price[first + i];
    }
    for (let i = 1; i < count; i++) stepAlong(i, i - 1, 2);
    for (let i = count - 2; i >= 0; i--) stepAlong(i, i + 1, -2);
    [above, costs] = [costs, above];

    function stepAlong(to: number, from: number, move: number): void {
      const opens = ground[first + to] >= FIRST_LOOP && ground[first + from] < FIRST_LOOP;
      const cost = costs[from] + ALONG + (opens ? loopCost : 0) + price[first + to];
      if (cost >= costs[to]) return;
      costs[to] = cost;
      moves[row * count + to] = move;
    }
  }
  const end = above.indexOf(Math.min(...above));
  return { columns: traceBack(moves, end, count, height).map((column) => low + column), cost: above[end] };
}

/** From the last row's `end` back to the first row; a row is left downwards at its column. */
function traceBack(moves: Int8Array, end: number, count: number, height: number): Int32Array {
  const columns = new Int32Array(height);
  let at = end;
  for (let row = height - 1; row >= 0; row--) {
    columns[row] = at;
    let move = moves[row * count + at];
    while (Math.abs(move) === 2) {
      at -= move / 2;
      move = moves[row * count + at];
    }
    at += move;
  }
  return columns;
}
