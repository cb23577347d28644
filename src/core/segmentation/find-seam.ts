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
  const count = high - low + 1;
  const moves = new Int8Array(count * field.height); // -1, 0, 1: from the row above; -2, 2: along the row, from the right, from the left
  // Costs of the columns, with a wall on either side, so that none needs to be told from the others.
  let above = new Float32Array(count + 2).fill(Infinity);
  let costs = above.slice();
  above.fill(0, 1, count + 1);
  for (let row = 0; row < field.height; row++) {
    const first = row * field.width + low;
    stepDown(field, first, row > 0 ? first - field.width : first, above, costs, moves, row * count);
    stepAlong(field, first, costs, moves, row * count);
    [above, costs] = [costs, above];
  }
  const last = above.subarray(1, count + 1);
  const end = last.indexOf(Math.min(...last));
  return { columns: traceBack(moves, end, count, field.height).map((column) => low + column), cost: last[end] };
}

/** A row's costs from those of the row above; pixels of the two begin at `first` and `firstAbove`, its moves at `firstMove`. */
function stepDown(
  { ground, price, loopCost }: CutField,
  first: number,
  firstAbove: number,
  above: Float32Array,
  costs: Float32Array,
  moves: Int8Array,
  firstMove: number,
): void {
  for (let i = 0, count = costs.length - 2; i < count; i++) {
    let left = above[i] + ASLANT;
    let down = above[i + 1];
    let right = above[i + 2] + ASLANT;
    if (ground[first + i] >= FIRST_LOOP) {
      if (ground[firstAbove + i - 1] < FIRST_LOOP) left += loopCost;
      if (ground[firstAbove + i] < FIRST_LOOP) down += loopCost;
      if (ground[firstAbove + i + 1] < FIRST_LOOP) right += loopCost;
    }
    const best = left <= down ? left : down;
    moves[firstMove + i] = right < best ? 1 : left <= down ? -1 : 0;
    costs[i + 1] = (right < best ? right : best) + price[first + i];
  }
}

/** Lowers a row's costs where it is cheaper to come along the row, from the left or from the right. */
function stepAlong(
  { ground, price, loopCost }: CutField,
  first: number,
  costs: Float32Array,
  moves: Int8Array,
  firstMove: number,
): void {
  const count = costs.length - 2;
  for (let i = 1; i < count; i++) {
    const opens = ground[first + i] >= FIRST_LOOP && ground[first + i - 1] < FIRST_LOOP;
    const cost = costs[i] + ALONG + price[first + i] + (opens ? loopCost : 0);
    if (cost >= costs[i + 1]) continue;
    costs[i + 1] = cost;
    moves[firstMove + i] = 2;
  }
  for (let i = count - 2; i >= 0; i--) {
    const opens = ground[first + i] >= FIRST_LOOP && ground[first + i + 1] < FIRST_LOOP;
    const cost = costs[i + 2] + ALONG + price[first + i] + (opens ? loopCost : 0);
    if (cost >= costs[i + 1]) continue;
    costs[i + 1] = cost;
    moves[firstMove + i] = -2;
  }
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
