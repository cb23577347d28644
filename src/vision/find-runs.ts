import type { PixelKernels } from './kernels/pixel-kernels.ts';
import { pixelKernels } from './kernels/use-pixel-kernels.ts';

/** Horizontal runs of ink, top to bottom and left to right: the first column, the column after the last, and the row of each. */
export interface InkRuns {
  readonly count: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly row: Int32Array;
}

/** The runs of an image of bytes, row-major, 0 = paper, else ink. */
export function findRuns(data: Uint8Array, width: number): InkRuns {
  const kernels = pixelKernels();
  return kernels ? findByKernels(kernels, data, width) : findByWords(data, width);
}

/** Print from edge to edge has so many runs, and hardly anything has more. */
const USUAL = 1 << 16;

function findByKernels(kernels: PixelKernels, data: Uint8Array, width: number): InkRuns {
  return kernels.with((take) => findRunsAt(kernels, kernels.put(take, data), width, data.length / width));
}

/** The same of an image that lies in the kernels' memory already, at an address. */
export function findRunsAt(kernels: PixelKernels, image: number, width: number, height: number, room = USUAL): InkRuns {
  const found = kernels.with((take) => {
    const [from, to, row] = [take(4 * room), take(4 * room), take(4 * room)];
    const count = kernels.routines.findRuns(image, width, height, room, from, to, row);
    if (count > room) return count;
    const copy = (address: number): Int32Array => new Int32Array(kernels.bytes(address, 4 * count).slice().buffer);
    return { count, from: copy(from), to: copy(to), row: copy(row) };
  });
  return typeof found === 'number' ? findRunsAt(kernels, image, width, height, found) : found;
}

/** Paper is passed over four pixels at a time. */
function findByWords(data: Uint8Array, width: number): InkRuns {
  const bytes = data.byteOffset % 4 === 0 ? data : data.slice();
  const words = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
  let runs = reserve(4096);
  let count = 0;
  for (let at = 0; at < bytes.length;) {
    if ((at & 3) === 0 && words[at >> 2] === 0) {
      at += 4;
      continue;
    }
    if (!bytes[at]) {
      at++;
      continue;
    }
    const row = Math.floor(at / width);
    const start = row * width;
    const end = start + width;
    if (count === runs.row.length) runs = reserve(2 * count, runs);
    runs.row[count] = row;
    runs.from[count] = at - start;
    while (at < end && bytes[at]) at++;
    runs.to[count++] = at - start;
  }
  return { count, ...runs };
}

type RunArrays = Omit<InkRuns, 'count'>;

/** Arrays with room for so many runs, the first of them copied from `old`. */
function reserve(room: number, old?: RunArrays): RunArrays {
  const copy = (values: Int32Array | undefined): Int32Array => {
    const larger = new Int32Array(room);
    if (values) larger.set(values);
    return larger;
  };
  return { from: copy(old?.from), to: copy(old?.to), row: copy(old?.row) };
}
