/** A kernel's table: 32-bit numbers, integers and floats as its docstring says. */
export type Table = Uint8Array;

/** Shares below this of a pixel do not count: they come of rounding. */
const LEAST_SHARE = 1e-3;

/** So many tables are kept: a film's pictures are all of one size. */
const MOST_KEPT = 24;

/** Remembers what a function has made of its newest arguments. */
function remember(make: (...sides: number[]) => Table): (...sides: number[]) => Table {
  const known = new Map<string, Table>();
  return (...sides) => {
    const key = sides.join();
    const table = known.get(key) ?? make(...sides);
    if (known.size >= MOST_KEPT) known.clear();
    known.set(key, table);
    return table;
  };
}

/** For `shrinkToMeans`: what each of `blocks` equal parts of a side has of its pixels. */
export const areaTable: (side: number, blocks: number) => Table = remember((side, blocks) => {
  const table = new DataView(new ArrayBuffer(20 * blocks));
  const size = side / blocks;
  for (let block = 0; block < blocks; block++) {
    const [from, to] = [block * size, block * size + size];
    const whole = Math.min(size, side - from);
    const last = Math.min(Math.floor(to), side - 1);
    const first = Math.min(Math.ceil(from), last);
    const shares: number[] = [];
    if (first - from > LEAST_SHARE) shares.push((first - from) / whole);
    const begin = shares.length > 0 ? first - 1 : first;
    for (let pixel = first; pixel < last; pixel++) shares.push(1 / whole);
    if (to - last > LEAST_SHARE) shares.push(Math.min(to - last, 1, whole) / whole);
    [begin, shares.length].forEach((value, i) => table.setInt32(20 * block + 4 * i, value, true));
    const [head, between] = [shares[0], shares[1]];
    [head, between, shares[shares.length - 1]].forEach((value, i) =>
      table.setFloat32(20 * block + 8 + 4 * i, value, true),
    );
  }
  return new Uint8Array(table.buffer);
});

/** The pixel of a side that is nearest to the first of each of its parts, as OpenCV finds it. */
const nearest = (part: number, side: number, parts: number): number =>
  Math.min(Math.floor(part * (1 / (parts / side))), side - 1);

/** For `spreadExtremes`: one place in each of equal parts of a side. */
export const placesTable: (side: number, parts: number) => Table = remember(
  (side, parts) => new Uint8Array(Int32Array.from({ length: parts }, (_, part) => nearest(part, side, parts)).buffer),
);

/**
 * For `shrinkToExtremes`: of every other pixel of a side, those `reach` from the first of each block on; the last one again beyond the end.
 * Both reductions take the pixel that lies nearest.
 */
export const extremesTable: (side: number, blocks: number, reach: number) => Table = remember((side, blocks, reach) => {
  const half = Math.ceil(side / 2);
  const places = Array.from({ length: blocks * reach }, (_, i) => {
    const first = nearest(Math.floor(i / reach), half, blocks);
    return nearest(Math.min(first + (i % reach), half - 1), side, half);
  });
  return new Uint8Array(Int32Array.from(places).buffer);
});

const WEIGHT = 2048;

/** For `markInk`: between which two pixels of a reduced side each pixel lies, and how near to each. Beyond the middles of the outermost both are these. */
export const enlargementTable: (blocks: number, side: number) => Table = remember((blocks, side) => {
  const table = new Int32Array(4 * side);
  const inside = (place: number): number => Math.min(Math.max(place, 0), blocks - 1);
  for (let pixel = 0; pixel < side; pixel++) {
    const place = Math.fround((pixel + 0.5) * (1 / (side / blocks)) - 0.5);
    const before = Math.floor(place);
    const share = Math.fround(place - before);
    table.set([inside(before), inside(before + 1), toWeight(1 - share), toWeight(share)], 4 * pixel);
  }
  return new Uint8Array(table.buffer);
});

/** Half to even, as OpenCV rounds. */
function toWeight(share: number): number {
  const scaled = Math.fround(Math.fround(share) * WEIGHT);
  const below = Math.floor(scaled);
  const rest = scaled - below;
  if (rest !== 0.5) return Math.round(scaled);
  return below % 2 === 0 ? below : below + 1;
}
