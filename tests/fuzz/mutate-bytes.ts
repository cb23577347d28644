import fc, { type Arbitrary } from 'fast-check';

/** A change of a file; `at` says where, as a share of its length in thousandths: see `placeOf`. */
export type Mutation =
  | { readonly kind: 'byte'; readonly at: number; readonly byte: number }
  | {
      readonly kind: 'number';
      readonly at: number;
      readonly value: number;
      readonly size: 2 | 4;
      readonly little: boolean;
    }
  | { readonly kind: 'cut'; readonly at: number }
  | { readonly kind: 'remove' | 'repeat'; readonly at: number; readonly length: number }
  | { readonly kind: 'insert'; readonly at: number; readonly bytes: readonly number[] };

/** Sizes, counts and offsets that those who read a file may not expect. */
const ODD_NUMBERS = [0, 1, 2, 0x7f, 0xff, 0x7fff, 0x8000, 0xffff, 0x10000, 0x7fffffff, 0x80000000, 0xffffffff];

/** Parts of files in places where they do not belong: JPEG's marks, some of them before a frame of 1×1 pixels; names of chunks. */
const PARTS = [
  [0xff],
  [0xff, 0x00],
  [0xff, 0x01],
  [0xff, 0xd0],
  [0xff, 0xd9],
  [0xff, 0x01, 0x00, 0x04],
  [0xff, 0xda, 0x00, 0x02],
  [0xff, 0xc0, 0x00, 0x0b, 0x08, 0x00, 0x01, 0x00, 0x01, 0x01, 0x01, 0x11, 0x00],
  [...Buffer.from('\0\0\0\0IEND')],
  [...Buffer.from('VP8X\n\0\0\0')],
  [...Buffer.from('RIFF')],
];

const at = fc.integer({ min: 0, max: 999 });
const length = fc.integer({ min: 1, max: 40 }); // bytes

const MUTATION: Arbitrary<Mutation> = fc.oneof(
  fc.record({ kind: fc.constant('byte' as const), at, byte: fc.nat(255) }),
  fc.record({
    kind: fc.constant('number' as const),
    at,
    value: fc.constantFrom(...ODD_NUMBERS),
    size: fc.constantFrom(2 as const, 4 as const),
    little: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('cut' as const), at }),
  fc.record({ kind: fc.constantFrom('remove' as const, 'repeat' as const), at, length }),
  fc.record({
    kind: fc.constant('insert' as const),
    at,
    bytes: fc.oneof(fc.constantFrom(...PARTS), fc.array(fc.nat(255), { minLength: 1, maxLength: 12 })),
  }),
);

/** Up to five changes. */
export const MUTATIONS: Arbitrary<readonly Mutation[]> = fc.array(MUTATION, { minLength: 1, maxLength: 5 });

/** The file with these changes made one after the other. */
export const mutateBytes = (file: Uint8Array, mutations: readonly Mutation[]): Uint8Array =>
  mutations.reduce(mutate, file);

function mutate(file: Uint8Array, mutation: Mutation): Uint8Array {
  const place = placeOf(mutation.at, file.length);
  switch (mutation.kind) {
    case 'byte':
      return join(file.subarray(0, place), [mutation.byte], file.subarray(place + 1));
    case 'number': {
      const { value, size, little } = mutation;
      const bytes = Array.from({ length: size }, (_, i) => (value / 256 ** (little ? i : size - 1 - i)) & 0xff);
      return join(file.subarray(0, place), bytes, file.subarray(place + size));
    }
    case 'cut':
      return file.slice(0, place);
    case 'remove':
      return join(file.subarray(0, place), file.subarray(place + mutation.length));
    case 'repeat':
      return join(file.subarray(0, place + mutation.length), file.subarray(place));
    case 'insert':
      return join(file.subarray(0, place), mutation.bytes, file.subarray(place));
  }
}

/** More often near the start, where a file says what it is: the square of the share. */
const placeOf = (thousandths: number, length: number): number => Math.floor((thousandths / 1000) ** 2 * length);

function join(...parts: readonly ArrayLike<number>[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let from = 0;
  for (const part of parts) {
    all.set(part, from);
    from += part.length;
  }
  return all;
}
