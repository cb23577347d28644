/** Reads the pieces of a WebAssembly binary one after another. */
export class BinaryReader {
  readonly #bytes: Uint8Array;
  /** Where the next piece begins. */
  at: number;

  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes;
    this.at = at;
  }

  byte(): number {
    const byte = this.#bytes[this.at++];
    if (byte === undefined) throw new Error(`WebAssembly: expected a byte at ${this.at - 1}, got the end`);
    return byte;
  }

  /** An unsigned number of up to 32 bits, in WebAssembly's own encoding (LEB128). */
  number(): number {
    let value = 0;
    for (let weight = 1; ; weight *= 128) {
      const byte = this.byte();
      value += (byte % 128) * weight;
      if (byte < 128) return value;
    }
  }

  skip(bytes: number): void {
    this.at += bytes;
  }
}

/** A number as `BinaryReader` reads it. */
export function encodeNumber(value: number): Uint8Array {
  const bytes: number[] = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    bytes.push(rest < 128 ? rest : 128 + (rest % 128));
    if (rest < 128) return Uint8Array.from(bytes);
  }
}

/** The chunks behind their length in bytes, as WebAssembly has names, sections and functions. */
export function withLength(chunks: readonly Uint8Array[]): Uint8Array[] {
  return [encodeNumber(chunks.reduce((sum, { length }) => sum + length, 0)), ...chunks];
}

export function joinBytes(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    joined.set(chunk, at);
    at += chunk.length;
  }
  return joined;
}
