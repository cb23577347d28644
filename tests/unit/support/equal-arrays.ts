import { expect } from 'vitest';

/**
 * Makes `toEqual` take typed arrays of the same bytes as equal at once. Vitest compares their elements one by one, which
 * takes a second for a small picture. Arrays whose bytes differ are left to it: it knows what is equal all the same, and shows where they differ.
 */
expect.addEqualityTesters([
  (one: unknown, other: unknown): true | undefined =>
    ArrayBuffer.isView(one) &&
    ArrayBuffer.isView(other) &&
    Object.getPrototypeOf(one) === Object.getPrototypeOf(other) &&
    bytesOf(one).equals(bytesOf(other))
      ? true
      : undefined,
]);

const bytesOf = ({ buffer, byteOffset, byteLength }: ArrayBufferView): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength);
