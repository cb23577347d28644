import { BinaryReader, joinBytes, withLength } from './binary-reader.ts';

/** A part of a WebAssembly binary: where its content lies. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Section extends Span {
  readonly id: number;
}

/** Sections by their numbers in the binary format. */
export const SECTIONS = { imports: 2, globals: 6, exports: 7, code: 10 } as const;

const HEADER = 8; // bytes: magic number and version

export function sectionsOf(wasm: Uint8Array): Section[] {
  const reader = new BinaryReader(wasm, HEADER);
  const sections: Section[] = [];
  while (reader.at < wasm.length) {
    const id = reader.byte();
    const size = reader.number();
    sections.push({ id, start: reader.at, end: reader.at + size });
    reader.skip(size);
  }
  return sections;
}

/** @throws Error where the module has no such section */
export function sectionOf(wasm: Uint8Array, id: number): Section {
  const found = sectionsOf(wasm).find((section) => section.id === id);
  if (!found) throw new Error(`WebAssembly: expected a section ${id}, found none`);
  return found;
}

/** The bodies of the module's own functions, in their order. */
export function bodiesOf(wasm: Uint8Array): Span[] {
  const reader = new BinaryReader(wasm, sectionOf(wasm, SECTIONS.code).start);
  return Array.from({ length: reader.number() }, () => {
    const size = reader.number();
    const start = reader.at;
    reader.skip(size);
    return { start, end: reader.at };
  });
}

/** The module with other contents in some of its sections. @param changes what a section, by its number, now holds */
export function replaceSections(
  wasm: Uint8Array,
  changes: ReadonlyMap<number, readonly Uint8Array[]>,
): Uint8Array<ArrayBuffer> {
  const parts = sectionsOf(wasm).flatMap(({ id, start, end }) => [
    Uint8Array.of(id),
    ...withLength(changes.get(id) ?? [wasm.subarray(start, end)]),
  ]);
  return joinBytes([wasm.subarray(0, HEADER), ...parts]);
}
