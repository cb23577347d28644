/** The 32-bit floats at bytes [from, to) of a buffer, copied: they need not be aligned there. */
export function takeFloats(buffer: Buffer, from: number, to: number): Float32Array {
  return new Float32Array(Uint8Array.prototype.slice.call(buffer, from, to).buffer);
}
