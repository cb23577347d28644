import { usualHeight, type InkedStretch, type Stretch } from './stretch.ts';

/** Ink this many character heights from a character does not belong to it. */
const NEAR = 0.4;
/** Ink that reaches over more character heights than this is no part of one: a border, or the sheet's surroundings. */
const LONGEST = 3;
/** Ink is a character's own where this share of its box lies in the character's, or the other way round. */
const OWN = 0.6;

/**
 * Whether a character may lack a part (the bow of a 6, the neighbour that was not read): the ink near one that none took, as a share of that
 * character's ink, the less the further away it is. 0: none; 1: as much ink as a character's touches it.
 * @param characters the string's, at least one
 * @param inks all ink of the picture, along the same axes
 */
export function measureUnread(characters: readonly InkedStretch[], inks: readonly InkedStretch[]): number {
  const height = usualHeight(characters);
  const reach = NEAR * height;
  const hull = hullOf(characters);
  let most = 0;
  for (const ink of inks) {
    if (isBeyond(ink, hull, reach)) continue; // of a page's ink nearly all is
    if (Math.max(ink.right - ink.left, ink.bottom - ink.top) > LONGEST * height) continue;
    const near = characters.filter((character) => distance(character, ink) < reach);
    if (near.length === 0 || characters.some((character) => isOwn(character, ink))) continue;
    for (const character of near) {
      const share = Math.min(1, ink.area / character.area);
      most = Math.max(most, share * (1 - distance(character, ink) / reach));
    }
  }
  return most;
}

const hullOf = (stretches: readonly Stretch[]): Stretch => ({
  left: Math.min(...stretches.map(({ left }) => left)),
  right: Math.max(...stretches.map(({ right }) => right)),
  top: Math.min(...stretches.map(({ top }) => top)),
  bottom: Math.max(...stretches.map(({ bottom }) => bottom)),
});

const isBeyond = (a: Stretch, b: Stretch, reach: number): boolean =>
  a.left - b.right >= reach || b.left - a.right >= reach || a.top - b.bottom >= reach || b.top - a.bottom >= reach;

function distance(a: Stretch, b: Stretch): number {
  const along = Math.max(0, a.left - b.right, b.left - a.right);
  const across = Math.max(0, a.top - b.bottom, b.top - a.bottom);
  return Math.hypot(along, across);
}

function isOwn(character: Stretch, ink: Stretch): boolean {
  const along = Math.min(character.right, ink.right) - Math.max(character.left, ink.left);
  const across = Math.min(character.bottom, ink.bottom) - Math.max(character.top, ink.top);
  const shared = Math.max(0, along) * Math.max(0, across);
  return shared > OWN * Math.min(sizeOf(character), sizeOf(ink));
}

const sizeOf = ({ left, right, top, bottom }: Stretch): number => (right - left) * (bottom - top);
