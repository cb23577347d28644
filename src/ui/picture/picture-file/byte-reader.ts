/** A file's bytes behind the three reads that picture headers need; a read beyond the end gives 0. */
export class ByteReader {
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get length(): number {
    return this.#bytes.length;
  }

  byte(at: number): number {
    return this.#bytes[at] ?? 0;
  }

  /** Unsigned, most significant byte first, `count` 1–4. */
  big(at: number, count: number): number {
    let value = 0;
    for (let i = 0; i < count; i += 1) value = value * 256 + this.byte(at + i);
    return value;
  }

  /** Unsigned, least significant byte first, `count` 1–4. */
  little(at: number, count: number): number {
    let value = 0;
    for (let i = count - 1; i >= 0; i -= 1) value = value * 256 + this.byte(at + i);
    return value;
  }

  /** Whether these ASCII characters stand at `at`. */
  has(at: number, text: string): boolean {
    for (let i = 0; i < text.length; i += 1) {
      if (this.byte(at + i) !== text.charCodeAt(i)) return false;
    }
    return at + text.length <= this.length;
  }
}
