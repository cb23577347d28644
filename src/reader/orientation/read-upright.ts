import { LEAST_WEIGHT } from './weigh-glyph.ts';

/** What was read along one angle, and how well it reads. */
export interface Weighed {
  /** Of each character, line by line: log-probability that it is one of those that the format allows. */
  readonly weights: readonly (readonly number[])[];
}

/** Where characters' mean weight is above this, no other way is looked for. */
const CONVINCING = -0.5;
/**
 * What is read another way must weigh so much a character and be so many times as likely in all, or else the picture is read as it lies: writing
 * that is the right way up reads clearly, and where it does not, the way that is not must read far worse.
 */
const CLEAR = { mean: -0.28, together: Math.log(15) };
const LEGIBLE = { mean: -0.7, together: Math.log(1000) };
/** And it must weigh this much more a character. */
const MARGIN = 0.4;
/** The longest lines decide, up to this many characters: what stands beside them is often no writing. */
const ENOUGH = 12;

/**
 * Reads along the first angle, and along the one that `choose` finds better where that does not convince.
 * @param choose the likeliest of the angles, by a look that costs little
 */
export async function readUpright<Read extends Weighed>(
  angles: readonly [number, ...number[]],
  read: (angle: number) => Promise<Read>,
  choose: () => Promise<number>,
): Promise<Read> {
  const first = await read(angles[0]);
  if (angles.length === 1 || weigh(first).mean > CONVINCING) return first;
  const angle = await choose();
  if (angle === angles[0]) return first;
  const other = await read(angle);
  return isClearlyBetter(weigh(other), weigh(first)) ? other : first;
}

interface Weight {
  /** Characters that were weighed. */
  readonly count: number;
  /** A character's mean; `LEAST_WEIGHT` where there are none. */
  readonly mean: number;
}

function isClearlyBetter(other: Weight, first: Weight): boolean {
  const gain = other.mean - first.mean;
  const reads = ({ mean, together }: typeof CLEAR): boolean => other.mean > mean && gain * other.count > together;
  return gain > MARGIN && (reads(CLEAR) || reads(LEGIBLE));
}

function weigh({ weights }: Weighed): Weight {
  const taken: number[] = [];
  for (const line of [...weights].sort((a, b) => b.length - a.length)) {
    if (taken.length < ENOUGH) taken.push(...line);
  }
  const count = taken.length;
  return { count, mean: count > 0 ? taken.reduce((sum, weight) => sum + weight, 0) / count : LEAST_WEIGHT };
}
