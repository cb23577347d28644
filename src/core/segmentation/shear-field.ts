import type { CutField, CutSeam } from './find-seam.ts';

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
  const { width, height, ground, price, loopRows, loopCost } = field;
  const lean = slant * (height - 1);
  const shifts = Int32Array.from({ length: height }, (_, row) => Math.round(slant * row - Math.min(0, lean)));
  const wide = width + Math.ceil(Math.abs(lean));
  const sheared = { ground: new Uint8Array(wide * height), price: new Float32Array(wide * height) };
  for (let row = 0; row < height; row++) {
    const [from, to] = [row * width, row * wide + shifts[row]];
    sheared.ground.set(ground.subarray(from, from + width), to);
    sheared.price.set(price.subarray(from, from + width), to);
  }
  return { field: { width: wide, height, loopRows, loopCost, ...sheared }, shifts };
}

/** A cut through the sheared field as one through the field that was sheared, `width` columns wide. */
export function shearBack({ columns, cost }: CutSeam, { shifts }: ShearedField, width: number): CutSeam {
  return { columns: columns.map((column, row) => Math.min(Math.max(column - shifts[row], 0), width)), cost };
}
