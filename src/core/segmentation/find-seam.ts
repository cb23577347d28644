import { FIRST_LOOP } from './mark-ground.ts';
import type { RowSpans } from './row-spans.ts';

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
  /** Between which columns each row has ink, and loops. */
  readonly ink: RowSpans;
  readonly loops: RowSpans;
  /** What a cut pays for going into a loop of ink, pixels of ink. */
  readonly loopCost: number;
}

/** Cost of a step aside, in pixels of ink: of two equal ways the straighter is taken. */
const ASLANT = 0.02;
/** The same for a step along a row: a cut may go round what overhangs, but not as lightly as down. */
const ALONG = 0.1;
/** Where costs fall less from one column to the next, a step along the row from there is no gain: a little less than such a step costs. */
const LEAST_DROP = 0.0999;

/**
 * The cheapest path from the top row to the bottom row through columns [low, high], one column a row aside or along the row; a shortest
 * path by dynamic programming (Wang & Jean 1993), to which loops and walls were added.
 */
export function findSeam(field: CutField, low: number, high: number): CutSeam {
  const count = high - low + 1;
  const { top, bottom } = findRowsInTheWay(field, low, high);
  reserve(count, bottom);
  let { above, costs } = scratch;
  const { moves } = scratch;
  above.fill(0, 1, count + 1);
  above[0] = above[count + 1] = costs[0] = costs[count + 1] = Infinity;
  moves.fill(0, 0, top * count);
  for (let row = top; row < bottom; row++) {
    const first = row * field.width + low;
    const firstAbove = row > 0 ? first - field.width : first;
    if (meets(field.loops, row, low, high)) {
      stepRound(field, first, firstAbove, above, costs, moves, row * count, count);
    } else step(field.price, first, above, costs, moves, row * count, count);
    [above, costs] = [costs, above];
  }
  let end = 0;
  for (let i = 1; i < count; i++) if (above[i + 1] < above[end + 1]) end = i;
  const columns = new Int32Array(field.height).fill(low + end, bottom);
  traceBack(moves, end, low, count, bottom, columns);
  return { columns, cost: above[end + 1] };
}

/**
 * What a search works with, kept for the next one: thousands of small arrays a frame would keep the garbage collector busy.
 * `moves` -1, 0, 1: from the row above; -2, 2: along the row, from the right, from the left. Costs of the columns have a wall on either side, so
 * that none needs to be told from the others.
 */
const scratch = { moves: new Int8Array(0), above: new Float32Array(0), costs: new Float32Array(0) };

function reserve(count: number, height: number): void {
  if (scratch.moves.length < count * height) scratch.moves = new Int8Array(2 * count * height);
  if (scratch.costs.length >= count + 2) return;
  scratch.above = new Float32Array(2 * count + 2);
  scratch.costs = new Float32Array(2 * count + 2);
}

/** The rows with ink or loops in these columns: a way through those above and below costs nothing, straight down. */
function findRowsInTheWay({ height, ink, loops }: CutField, low: number, high: number) {
  const isBare = (row: number): boolean => !meets(ink, row, low, high) && !meets(loops, row, low, high);
  let [top, bottom] = [0, height];
  while (top < height && isBare(top)) top++;
  while (bottom > top && isBare(bottom - 1)) bottom--;
  return { top, bottom };
}

const meets = ({ first, last }: RowSpans, row: number, low: number, high: number): boolean =>
  first[row] <= high && last[row] >= low;

/** The costs of a row without loops, whose pixels begin at `first`, from those of the row above; its moves are written from `firstMove` on. */
function step(
  price: Float32Array,
  first: number,
  above: Float32Array,
  costs: Float32Array,
  moves: Int8Array,
  firstMove: number,
  count: number,
): void {
  let left = above[0];
  let here = above[1];
  let before = Infinity;
  let drop = 0;
  for (let i = 0; i < count; i++) {
    const right = above[i + 2];
    const own = price[first + i];
    let best = here;
    let move = 0;
    if (left + ASLANT <= here) {
      best = left + ASLANT;
      move = -1;
    }
    if (right + ASLANT < best) {
      best = right + ASLANT;
      move = 1;
    }
    let cost = Math.fround(best + own);
    const along = before + ALONG + own;
    if (along < cost) {
      cost = Math.fround(along);
      move = 2;
    }
    costs[i + 1] = cost;
    moves[firstMove + i] = move;
    if (before - cost > LEAST_DROP) drop = i;
    before = cost;
    left = here;
    here = right;
  }
  before = costs[drop + 1]; // on its right no way along the row from the right is cheaper
  for (let i = drop - 1; i >= 0; i--) {
    const along = before + ALONG + price[first + i];
    before = costs[i + 1];
    if (along >= before) continue;
    costs[i + 1] = before = Math.fround(along);
    moves[firstMove + i] = -2;
  }
}

/** The same for a row with loops; pixels of the one above begin at `firstAbove`. */
function stepRound(
  { ground, price, loopCost }: CutField,
  first: number,
  firstAbove: number,
  above: Float32Array,
  costs: Float32Array,
  moves: Int8Array,
  firstMove: number,
  count: number,
): void {
  for (let i = 0; i < count; i++) {
    const own = price[first + i];
    let left = above[i] + ASLANT;
    let down = above[i + 1];
    let right = above[i + 2] + ASLANT;
    let along = i > 0 ? costs[i] + ALONG + own : Infinity;
    if (ground[first + i] >= FIRST_LOOP) {
      if (ground[firstAbove + i - 1] < FIRST_LOOP) left += loopCost;
      if (ground[firstAbove + i] < FIRST_LOOP) down += loopCost;
      if (ground[firstAbove + i + 1] < FIRST_LOOP) right += loopCost;
      if (ground[first + i - 1] < FIRST_LOOP) along += loopCost;
    }
    const best = left <= down ? left : down;
    moves[firstMove + i] = right < best ? 1 : left <= down ? -1 : 0;
    costs[i + 1] = (right < best ? right : best) + own;
    if (along >= costs[i + 1]) continue;
    costs[i + 1] = along;
    moves[firstMove + i] = 2;
  }
  for (let i = count - 2; i >= 0; i--) {
    const opens = ground[first + i] >= FIRST_LOOP && ground[first + i + 1] < FIRST_LOOP;
    const along = costs[i + 2] + ALONG + price[first + i] + (opens ? loopCost : 0);
    if (along >= costs[i + 1]) continue;
    costs[i + 1] = along;
    moves[firstMove + i] = -2;
  }
}

/** Writes the columns from the row above `bottom`, where it ends, back to the first; a row is left downwards at its column. Columns count from `low` on. */
function traceBack(
  moves: Int8Array,
  end: number,
  low: number,
  count: number,
  bottom: number,
  columns: Int32Array,
): void {
  let at = end;
  for (let row = bottom - 1; row >= 0; row--) {
    columns[row] = low + at;
    let move = moves[row * count + at];
    while (move === 2 || move === -2) {
      at -= move >> 1;
      move = moves[row * count + at];
    }
    at += move;
  }
}
