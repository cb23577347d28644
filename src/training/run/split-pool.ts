import { GLYPH_PIXELS } from '../../core/glyph.ts';
import type { CharacterPool } from '../crop-source.ts';
import { createRandom } from '../random.ts';

const VALIDATION_SHARE = 0.02;

/**
 * Joins the sets into one pool in shared memory, with `share` of them (0–1) held out at random (by the seed) for validation. The same character may
 * stand in two sets: MNIST's and EMNIST's digits come from the same forms, so validation is a little kinder than the test.
 */
export function splitPool(
  sets: readonly CharacterPool[],
  seed: number,
  share = VALIDATION_SHARE,
): { readonly training: CharacterPool; readonly validation: CharacterPool } {
  const count = sets.reduce((sum, { labels }) => sum + labels.length, 0);
  const random = createRandom(seed, 1);
  const held = Uint8Array.from({ length: count }, () => (random.chance(share) ? 1 : 0));
  const heldCount = held.reduce((sum, one) => sum + one, 0);
  const parts = [createPool(count - heldCount), createPool(heldCount)];
  const filled = [0, 0];
  let index = 0;
  for (const { images, labels } of sets) {
    for (let i = 0; i < labels.length; i++, index++) {
      const part = held[index];
      const at = filled[part]++;
      parts[part].labels[at] = labels[i];
      parts[part].images.set(images.subarray(i * GLYPH_PIXELS, (i + 1) * GLYPH_PIXELS), at * GLYPH_PIXELS);
    }
  }
  return { training: parts[0], validation: parts[1] };
}

function createPool(count: number): CharacterPool {
  return {
    images: new Uint8Array(new SharedArrayBuffer(count * GLYPH_PIXELS)),
    labels: new Uint8Array(new SharedArrayBuffer(count)),
  };
}
