import { BinaryReader, encodeNumber, withLength } from './binary-reader.ts';
import { bodiesOf, replaceSections, sectionOf, SECTIONS } from './sections.ts';

/** A module that tells which of its functions were called. */
export interface WatchedModule {
  readonly wasm: Uint8Array<ArrayBuffer>;
  /** Indexes of the functions that were called so far, imported ones not counted. */
  readonly calledIn: (instance: WebAssembly.Instance) => Set<number>;
}

/** A variable global of type i32 that starts as 0. */
const FLAG = Uint8Array.of(0x7f, 1, 0x41, 0, 0x0b);
const GLOBAL_KIND = 3;

/** Gives every function of a module a flag, an exported global, that the function sets when it is entered. */
export function watchFunctions(wasm: Uint8Array): WatchedModule {
  const bodies = bodiesOf(wasm);
  const indexes = bodies.map((_, index) => index);
  const globals = appendTo(wasm, SECTIONS.globals);
  const exported = appendTo(wasm, SECTIONS.exports);
  const first = countImportedGlobals(wasm) + globals.count;
  const code = bodies.flatMap(({ start, end }, index) => {
    const begin = afterLocals(wasm, start);
    const mark = [Uint8Array.of(0x41, 1, 0x24), encodeNumber(first + index)]; // i32.const 1, global.set
    return withLength([wasm.subarray(start, begin), ...mark, wasm.subarray(begin, end)]);
  });
  const changes = new Map([
    [SECTIONS.globals, globals.with(indexes.map(() => [FLAG]))],
    [SECTIONS.exports, exported.with(indexes.map((index) => [...nameOf(index), encodeNumber(first + index)]))],
    [SECTIONS.code, [encodeNumber(bodies.length), ...code]],
  ]);
  return {
    wasm: replaceSections(wasm, changes),
    calledIn: ({ exports }) =>
      new Set(indexes.filter((index) => (exports[`called${index}`] as WebAssembly.Global).value === 1)),
  };
}

/** An export's name and kind. */
function nameOf(index: number): Uint8Array[] {
  return [...withLength([new TextEncoder().encode(`called${index}`)]), Uint8Array.of(GLOBAL_KIND)];
}

/** A section that is a list, to which more is added. */
function appendTo(
  wasm: Uint8Array,
  id: number,
): { readonly count: number; with(entries: readonly Uint8Array[][]): Uint8Array[] } {
  const { start, end } = sectionOf(wasm, id);
  const reader = new BinaryReader(wasm, start);
  const count = reader.number();
  const before = wasm.subarray(reader.at, end);
  return { count, with: (entries) => [encodeNumber(count + entries.length), before, ...entries.flat()] };
}

/** Where a body's instructions begin. */
function afterLocals(wasm: Uint8Array, start: number): number {
  const reader = new BinaryReader(wasm, start);
  for (let groups = reader.number(); groups > 0; groups--) {
    reader.number();
    reader.byte();
  }
  return reader.at;
}

function countImportedGlobals(wasm: Uint8Array): number {
  const reader = new BinaryReader(wasm, sectionOf(wasm, SECTIONS.imports).start);
  let globals = 0;
  for (let left = reader.number(); left > 0; left--) {
    reader.skip(reader.number()); // the module's name
    reader.skip(reader.number()); // and its own
    const kind = reader.byte();
    if (kind === 0) reader.number();
    else if (kind === GLOBAL_KIND) {
      reader.skip(2);
      globals += 1;
    } else {
      if (kind === 1) reader.byte(); // the type of a table's elements
      const hasMost = reader.byte() % 2 === 1;
      reader.number();
      if (hasMost) reader.number();
    }
  }
  return globals;
}
