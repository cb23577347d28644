import type { FrameBox } from './geometry.ts';
import { isUpright, type Rule } from './rule.ts';

/**
 * A cell up to this many times as wide as its character is high holds one character: such cells side by side are a comb or squared paper,
 * and what stands in them is one number.
 */
const COMB_CELL = 1.5;
/** Where its two neighbours are as wide as each other, this many times: a small 0 stands in a cell as wide as the others. */
const EVEN_CELL = 2.3;
/** Rules nearer to each other are one that was found twice, or a double one: share of the characters' height. */
const ONE_RULE = 0.15;
/** Cells are as wide as each other by this factor. */
const EVEN = 1.15;

/**
 * Whether an upright rule keeps two characters of a row apart, as the columns of a table do. All in the same pixels. The cells of a comb,
 * and squares about as wide as a character, keep nothing apart.
 */
export function separates(rules: readonly Rule[], a: FrameBox, b: FrameBox): boolean {
  const middle = (a[1] + a[3] / 2 + b[1] + b[3] / 2) / 2;
  const centres = [a, b].map(([x, , width]) => x + width / 2);
  const [left, right] = [Math.min(...centres), Math.max(...centres)];
  const height = Math.max(a[3], b[3]);
  const places = rules
    .flatMap((rule) => placeAt(rule, middle) ?? [])
    .sort((one, other) => one - other)
    .filter((place, i, all) => i === 0 || place - all[i - 1] > ONE_RULE * height);
  return places.some((place, i) => {
    if (place <= left || place >= right) return false;
    const toLeft = place - (places[i - 1] ?? -Infinity);
    const toRight = (places[i + 1] ?? Infinity) - place;
    const [narrow, wide] = [Math.min(toLeft, toRight), Math.max(toLeft, toRight)];
    return wide > (wide <= EVEN * narrow ? EVEN_CELL : COMB_CELL) * height;
  });
}

/** Where an upright rule crosses the row at `y`. */
function placeAt(rule: Rule, y: number): number | undefined {
  const { from, to } = rule;
  if (!isUpright(rule) || y < Math.min(from[1], to[1]) || y > Math.max(from[1], to[1])) return undefined;
  return from[0] + ((y - from[1]) / (to[1] - from[1])) * (to[0] - from[0]);
}
