import { heightOf, middleOf, usualHeight, type Stretch } from './stretch.ts';

/** Ink this many character heights away is another string's. */
const FAR = 1.5;
/** A character that was left out is as tall as its neighbours, give or take: in their heights. */
const LOWEST = 0.5;
const TALLEST = 2;
/** Its middle is on their line, within this many heights. */
const ON_LINE = 0.5;
/** It reaches this many heights beyond the end: less is an edge of the last character's own ink. */
const BEYOND = 0.25;

/**
 * Whether a string may be a part of a longer one: how near the ink is that stands right before or behind it and is as tall as its characters,
 * from 0 (far, or there is none) to 1 (it touches).
 * @param characters the string's, at least one
 * @param inks all ink of the picture, along the same axes
 */
export function measureBeside(characters: readonly Stretch[], inks: readonly Stretch[]): number {
  const height = usualHeight(characters);
  const ends = [
    characters.reduce((a, b) => (b.left < a.left ? b : a)),
    characters.reduce((a, b) => (b.right > a.right ? b : a)),
  ] as const;
  let nearest = Infinity;
  for (const ink of inks) {
    if (heightOf(ink) < LOWEST * height || heightOf(ink) > TALLEST * height) continue;
    for (const [side, end] of ends.entries()) {
      if (Math.abs(middleOf(ink) - middleOf(end)) > ON_LINE * height) continue;
      const [gap, reach] =
        side === 0 ? [end.left - ink.right, end.left - ink.left] : [ink.left - end.right, ink.right - end.right];
      if (reach > BEYOND * height && gap < FAR * height) nearest = Math.min(nearest, Math.max(0, gap));
    }
  }
  return Math.max(0, 1 - nearest / (FAR * height));
}
