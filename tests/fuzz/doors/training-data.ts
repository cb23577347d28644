import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { decodeIdx } from '../../../src/training/data/decode-idx.ts';
import { idxBytes } from '../../unit/training/data/idx-bytes.ts';
import { damage, damagedFile, type DamagedFile } from '../damaged-file.ts';
import type { Door, OpenDoor } from '../door.ts';
import { mustBe } from '../must-be.ts';

/** Sizes that a header may state, whatever follows it. */
const DIMENSION = fc.oneof(fc.nat(40), fc.constantFrom(28, 0xffff, 0x7fffffff, 0xffffffff));

type Case = DamagedFile | { readonly dims: readonly number[]; readonly bytes: number; readonly packed: boolean };

const noise = (length: number): Uint8Array => Uint8Array.from({ length }, (_, i) => (i * i * 31 + i * 7) >> 3);

/** Files that `npm run train` learns from. */
export const TRAINING_DATA: Door = {
  name: 'training data',
  input: 'IDX files, packed or not, damaged like the pictures, and headers that state any size',
  share: 100,
  open(): Promise<OpenDoor<Case>> {
    const [images, labels] = [idxBytes([6, 28, 28], noise(6 * 784)), idxBytes([6], noise(6))];
    const corpus = { images, labels, 'images.gz': gzipSync(images), 'labels.gz': gzipSync(labels) };
    const stated = fc.record({
      dims: fc.oneof(fc.tuple(DIMENSION), fc.tuple(DIMENSION, DIMENSION, DIMENSION)),
      bytes: fc.nat(2000),
      packed: fc.boolean(),
    });
    return Promise.resolve({
      cases: fc.oneof({ weight: 3, arbitrary: damagedFile(corpus) }, { weight: 1, arbitrary: stated }),
      async attempt(one) {
        const plain = 'file' in one ? damage(corpus, one) : idxBytes(one.dims, noise(one.bytes));
        const decoded = await decodeIdx('packed' in one && one.packed ? gzipSync(plain) : plain, 'file');
        if (!decoded.ok) return decoded.error.kind;
        const { dims, data } = decoded.value;
        const size = dims.reduce((product, side) => product * side, 1);
        mustBe(data.length === size, `${size} bytes`, data.length);
        return 'an array';
      },
    });
  },
};
