// AssemblyScript. Winograd's F(4, 3) (Lavin & Gray 2016): from six pixels in a line four of the output by six products, where the plain way
// has twelve. Every class of a tile has the same methods; each transforms one line of four channels, `step` bytes apart, in memory.

import { FilterLine, InputLine, OutputLine } from './winograd-lines';

/** Tiles of 4×4 pixels at stride 1. */
export class TileFour {
  /** Pixels of a line of the input, its products, those of which the filter differs, pixels of the output, and of the input to the next tile. */
  @inline get side(): i32 {
    return 6;
  }
  @inline get points(): i32 {
    return 6;
  }
  @inline get filterPoints(): i32 {
    return 6;
  }
  @inline get out(): i32 {
    return 4;
  }
  @inline get pitch(): i32 {
    return 4;
  }
  /** Pixels of the first window that the tile leaves out. */
  @inline get skip(): i32 {
    return 0;
  }

  /** Three numbers of the filter. */
  @inline filter(from: usize, step: usize, to: usize, toStep: usize): void {
    FilterLine.transform(v128.load(from), v128.load(from + step), v128.load(from + 2 * step), to, toStep);
  }

  /** A line of the input; `from` has a pixel's address each `step` bytes, `c` is added to each. */
  @inline gathered(from: usize, step: usize, c: usize, to: usize, toStep: usize): void {
    InputLine.transform(
      v128.load(load<usize>(from) + c),
      v128.load(load<usize>(from + step) + c),
      v128.load(load<usize>(from + 2 * step) + c),
      v128.load(load<usize>(from + 3 * step) + c),
      v128.load(load<usize>(from + 4 * step) + c),
      v128.load(load<usize>(from + 5 * step) + c),
      to,
      toStep,
    );
  }

  /** A line of the input. */
  @inline input(from: usize, step: usize, to: usize, toStep: usize): void {
    InputLine.transform(
      v128.load(from),
      v128.load(from + step),
      v128.load(from + 2 * step),
      v128.load(from + 3 * step),
      v128.load(from + 4 * step),
      v128.load(from + 5 * step),
      to,
      toStep,
    );
  }

  /** A line of products to one of the output. */
  @inline output(from: usize, step: usize, to: usize, toStep: usize): void {
    OutputLine.transform(
      v128.load(from),
      v128.load(from + step),
      v128.load(from + 2 * step),
      v128.load(from + 3 * step),
      v128.load(from + 4 * step),
      v128.load(from + 5 * step),
      to,
      toStep,
    );
  }
}
