import { encodeNumber, withLength } from './binary-reader.ts';
import { bodiesOf, replaceSections, SECTIONS } from './sections.ts';

/** A body that traps, without local variables: its length, then `unreachable`, `end`. */
const TRAP = Uint8Array.of(3, 0, 0x00, 0x0b);

/**
 * The same module without the bodies of all functions but `kept`: to call another one traps. Nothing is numbered anew, so that tables and
 * calls stay as they are.
 *
 * @param kept indexes of functions, imported ones not counted
 */
export function keepFunctions(wasm: Uint8Array, kept: ReadonlySet<number>): Uint8Array<ArrayBuffer> {
  const bodies = bodiesOf(wasm);
  const code = bodies.flatMap(({ start, end }, index) =>
    kept.has(index) ? withLength([wasm.subarray(start, end)]) : [TRAP],
  );
  return replaceSections(wasm, new Map([[SECTIONS.code, [encodeNumber(bodies.length), ...code]]]));
}
