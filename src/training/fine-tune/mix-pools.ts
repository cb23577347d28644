import { GLYPH_PIXELS } from '../../core/glyph.ts';
import type { CharacterPool } from '../crop-source.ts';
import { createRandom } from '../random.ts';

const OWN_SHARE = 0.5; // of each class that has pictures of its own

/**
 * Puts a few own characters among a large pool: in each class that has some, a random half of the pool's gives way to them, repeated as
 * often as it takes, and a class that the pool lacks is filled with them alone. Classes keep their counts; those without own ones stay
 * as they are. The result lies in shared memory.
 */
export function mixPools(base: CharacterPool, own: CharacterPool, seed: number): CharacterPool {
  const random = createRandom(seed, 2);
  const ownOf = groupByLabel(own.labels);
  const known = new Set(base.labels);
  const added = own.labels.filter((label) => !known.has(label));
  const count = base.labels.length + added.length;
  const mixed: CharacterPool = {
    images: new Uint8Array(new SharedArrayBuffer(count * GLYPH_PIXELS)),
    labels: new Uint8Array(new SharedArrayBuffer(count)),
  };
  const used = new Map<number, number>();
  mixed.labels.set(base.labels);
  mixed.images.set(base.images);
  mixed.labels.set(added, base.labels.length);
  mixed.labels.forEach((label, index) => {
    const members = ownOf.get(label);
    if (!members || (index < base.labels.length && !random.chance(OWN_SHARE))) return;
    const turn = used.get(label) ?? 0;
    used.set(label, turn + 1);
    const from = members[turn % members.length] * GLYPH_PIXELS;
    mixed.images.set(own.images.subarray(from, from + GLYPH_PIXELS), index * GLYPH_PIXELS);
  });
  return mixed;
}

function groupByLabel(labels: Uint8Array): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  labels.forEach((label, index) => groups.set(label, [...(groups.get(label) ?? []), index]));
  return groups;
}
