import type { CutField, CutSeam } from './find-seam.ts';
import type { RowSpans } from './row-spans.ts';

/** A mask as slanted cuts see it: its rows moved so that what leans by `slant` stands upright. */
export interface ShearedField {
  readonly field: CutField;
  /** For each row, the column of the sheared field in which the mask's first column lies. */
  readonly shifts: Int32Array;
}

/**
 * Moves the rows of a field against each other.
 * @param slant how far writing that leans to the right goes aside on a pixel up, pixels
 */
export function shearField(field: CutField, slant: number): ShearedField {
  const { width, height, ground, price, ink, loops, loopCost } = field;
  const lean = slant * (height - 1);
  const shifts = Int32Array.from({ length: height }, (_, row) => Math.round(slant * row - Math.min(0, lean)));
  const wide = width + Math.ceil(Math.abs(lean));
  const sheared = { ground: new Uint8Array(wide * height), price: new Float32Array(wide * height) };
  for (let row = 0; row < height; row++) {
    const [from, to] = [row * width, row * wide + shifts[row]];
    sheared.ground.set(ground.subarray(from, from + width), to);
    sheared.price.set(price.subarray(from, from + width), to);
  }
  const spans = { ink: shearSpans(ink, shifts, wide), loops: shearSpans(loops, shifts, wide) };
  return { field: { width: wide, height, loopCost, ...sheared, ...spans }, shifts };
}

/** @param none the first column of a row that has nothing */
function shearSpans({ first, last }: RowSpans, shifts: Int32Array, none: number): RowSpans {
  return {
    first: first.map((column, row) => (last[row] < 0 ? none : column + shifts[row])),
    last: last.map((column, row) => (column < 0 ? column : column + shifts[row])),
  };
}

/** A cut through the sheared field as one through the field that was sheared, `width` columns wide. */
export function shearBack({ columns, cost }: CutSeam, { shifts }: ShearedField, width: number): CutSeam {
  return { columns: columns.map((column, row) => Math.min(Math.max(column - shifts[row], 0), width)), cost };
}
