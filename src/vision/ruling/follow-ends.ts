import type { GrayImage } from '../../core/image.ts';
import type { Line } from './fit-chain.ts';

/** A level rule goes on over so many columns without ink, pixels. */
const MAX_GAP = 10;
/** It is looked for this far off where its lean leads, pixels. */
const SEARCH = 1;
/** Its lean is judged by at most so many pixels at its end: a page bends. */
const TAIL = 120;

/** A level rule with what continues it: a stroke that lies on it, or a faint place, may have ended the chain that it was found by. */
export function followEnds(ink: GrayImage, rule: Line): Line {
  const { middles } = rule;
  const tail = Math.min(TAIL, middles.length - 1);
  const last = middles.length - 1;
  const left = follow(ink, rule.from, middles[0], (middles[0] - middles[tail]) / tail, -1);
  const right = follow(ink, rule.to - 1, middles[last], (middles[last] - middles[last - tail]) / tail, 1);
  const longer = Float32Array.from([...left.reverse(), ...middles, ...right]);
  return { ...rule, from: rule.from - left.length, to: rule.to + right.length, middles: longer };
}

/** The middles that follow, outwards. */
function follow({ width, height, data }: GrayImage, end: number, middle: number, lean: number, step: 1 | -1): number[] {
  const found: number[] = [];
  let seen = 0;
  let place = middle;
  for (let x = end + step; x >= 0 && x < width && found.length - seen <= MAX_GAP; x += step) {
    place += lean;
    found.push(place);
    for (let y = Math.round(place) - SEARCH; y <= Math.round(place) + SEARCH; y++)
      if (y >= 0 && y < height && data[y * width + x] !== 0) seen = found.length;
  }
  return found.slice(0, seen);
}
