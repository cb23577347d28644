import { BANDED, type BandedRoutines } from './banded-names.ts';
import { helpFor } from './board.ts';

/** What a helper works with: the caller's module, memory and board. Posted to its thread. */
export interface HelperTask {
  readonly module: WebAssembly.Module;
  readonly memory: WebAssembly.Memory;
  readonly board: Int32Array<SharedArrayBuffer>;
  /** 1 for the first helper. */
  readonly place: number;
}

/** Works as a helper, in a thread of its own, as long as that lives. @throws Error where the module does not run here, or a routine fails */
export function doHelperTask({ module, memory, board, place }: HelperTask): never {
  const { exports } = new WebAssembly.Instance(module, { env: { memory } });
  const lacking = BANDED.find((name) => typeof exports[name] !== 'function');
  if (lacking !== undefined) throw new Error(`expected the routine ${lacking}, got none`);
  return helpFor(board, exports as unknown as BandedRoutines, place);
}
