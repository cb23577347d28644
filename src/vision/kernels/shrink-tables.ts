/** A kernel's table: 32-bit numbers, integers and floats as its docstring says. */
export type Table = Uint8Array;

/** Shares below this of a pixel do not count: they come of rounding. */
const LEAST_SHARE = 1e-3;

/** For `shrinkToMeans`: what each of `blocks` equal parts of a side has of its pixels. */
export function areaTable(side: number, blocks: number): Table {
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
}

/**
 * For `shrinkToExtremes`: of every other pixel of a side, those `reach` from the first of each block on; the last one again beyond the end.
 * Both reductions take the pixel that lies nearest.
 */
export function extremesTable(side: number, blocks: number, reach: number): Table {
  const half = Math.ceil(side / 2);
  const nearest = (place: number, from: number, to: number): number =>
    Math.min(Math.floor(place * (1 / (to / from))), from - 1);
  const places = Array.from({ length: blocks * reach }, (_, i) => {
    const first = nearest(Math.floor(i / reach), half, blocks);
    return nearest(Math.min(first + (i % reach), half - 1), side, half);
  });
  return new Uint8Array(Int32Array.from(places).buffer);
}

const WEIGHT = 2048;

/** For `markInk`: between which two pixels of a reduced side each pixel lies, and how near to each. Beyond the middles of the outermost both are these. */
export function enlargementTable(blocks: number, side: number): Table {
  const table = new Int32Array(4 * side);
  const inside = (place: number): number => Math.min(Math.max(place, 0), blocks - 1);
  for (let pixel = 0; pixel < side; pixel++) {
    const place = Math.fround((pixel + 0.5) * (1 / (side / blocks)) - 0.5);
    const before = Math.floor(place);
    const share = Math.fround(place - before);
    table.set([inside(before), inside(before + 1), toWeight(1 - share), toWeight(share)], 4 * pixel);
  }
  return new Uint8Array(table.buffer);
}

/** Half to even, as OpenCV rounds. */
function toWeight(share: number): number {
  const scaled = Math.fround(Math.fround(share) * WEIGHT);
  const below = Math.floor(scaled);
  const rest = scaled - below;
  if (rest !== 0.5) return Math.round(scaled);
  return below % 2 === 0 ? below : below + 1;
}
