import fc, { type Arbitrary } from 'fast-check';
import { mendPngChecksums } from './mend-png-checksums.ts';
import { MUTATIONS, mutateBytes, type Mutation } from './mutate-bytes.ts';

/** A file of a corpus, by name, and what was done to it. */
export interface DamagedFile {
  readonly file: string;
  readonly mutations: readonly Mutation[];
  /** Whether a PNG's checksums are those of what stands in it now. */
  readonly mended: boolean;
}

export const damagedFile = (corpus: Readonly<Record<string, Uint8Array>>): Arbitrary<DamagedFile> =>
  fc.record({ file: fc.constantFrom(...Object.keys(corpus)), mutations: MUTATIONS, mended: fc.boolean() });

export function damage(
  corpus: Readonly<Record<string, Uint8Array>>,
  { file, mutations, mended }: DamagedFile,
): Uint8Array {
  const damaged = mutateBytes(corpus[file], mutations);
  return mended && file.endsWith('.png') ? mendPngChecksums(damaged) : damaged;
}
