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
  const last = middles.length - 1;
  const tail = Math.min(TAIL, last);
  const leans = [(middles[0] - middles[tail]) / tail, (middles[last] - middles[last - tail]) / tail];
  const left = follow(ink, rule.from, middles[0], leans[0], -1);
  const right = follow(ink, rule.to - 1, middles[last], leans[1], 1);
  const longer = new Float32Array(left + middles.length + right);
  longer.set(middles, left);
  for (let i = left - 1, place = middles[0]; i >= 0; i--) longer[i] = place += leans[0];
  for (let i = left + middles.length, place = middles[last]; i < longer.length; i++) longer[i] = place += leans[1];
  return { ...rule, from: rule.from - left, to: rule.to + right, middles: longer };
}

/** Over how many columns it goes on, outwards. */
function follow({ width, height, data }: GrayImage, end: number, middle: number, lean: number, step: 1 | -1): number {
  let seen = 0;
  let place = middle;
  for (let x = end + step, off = 1; x >= 0 && x < width && off - seen <= MAX_GAP + 1; x += step, off++) {
    place += lean;
    const centre = Math.round(place);
    for (let y = Math.max(0, centre - SEARCH); y <= Math.min(height - 1, centre + SEARCH); y++)
      if (data[y * width + x] !== 0) seen = off;
  }
  return seen;
}
