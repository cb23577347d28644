import type { InkComponent } from '../../core/ink.ts';

/** White between two parts of a character, shares of its height: faint strokes and crossed rules break it no wider. */
const BROKEN = 0.2;
/** Parts stand over one another where they share this much of the narrower one's width. */
const ABOVE = 0.5;
/** A character is at most this many times as high as the highest other one of its line. */
const HIGHEST = 1.2;

/**
 * Whether a component stands right over or under a member of a line, and makes one character of the line's size with it: a stroke that came
 * apart, however high its parts are.
 */
export function completesCharacter({ box: part }: InkComponent, members: readonly InkComponent[]): boolean {
  for (const member of members) {
    const { box } = member;
    const shared = Math.min(part[0] + part[2], box[0] + box[2]) - Math.max(part[0], box[0]);
    if (shared < ABOVE * Math.min(part[2], box[2])) continue;
    const height = Math.max(part[1] + part[3], box[1] + box[3]) - Math.min(part[1], box[1]);
    const gap = height - part[3] - box[3];
    if (gap > BROKEN * height) continue;
    if (members.some((other) => other !== member && height <= HIGHEST * other.box[3])) return true;
  }
  return false;
}
