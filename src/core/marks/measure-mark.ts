import type { InkMask } from '../mask.ts';
import type { TextLine } from '../text-line.ts';

/** What a mark is told by, in this order; lengths are shares of the line's height. */
export const MARK_FEATURES = [
  'log width',
  'log height',
  'top below the middle',
  'foot below the middle',
  'centre of ink below the middle',
  'log spread along',
  'log spread across',
  'level', // cosine of twice the direction of the longest spread, weighed by how much it is the longest: 1 = a bar, -1 = upright
  'lean', // the sine: above 0 where it leans to the left like a backslash, below 0 like a slash
  'solid', // log of the ink against a bar of the same spreads: 0 = a bar or a dot, below 0 = with holes or gaps
  'filled', // share of the box
  'gap', // the longest run of empty rows, share of the box's height
  'widest row', // share of the box's width
  'place of the widest row', // share of the box's height
  'tallest column',
  'place of the tallest column',
  'ink in the corners', // share of the ink
] as const;

const LEAST = 0.01; // line heights: lengths are kept above this before a logarithm is taken

/** The features of a run of pieces as it stands in its line. The mask holds some ink. */
export function measureMark(mask: InkMask, line: TextLine): number[] {
  const { x, y, width, height } = mask;
  const unit = line.height;
  const sums = sumInk(mask);
  const middle = line.offset + line.slope * (x + width / 2);
  const { along, across, level, lean } = spreadOf(sums);
  const [row, column] = [peakOf(sums.rows), peakOf(sums.columns)];
  return [
    Math.log(width / unit + LEAST),
    Math.log(height / unit + LEAST),
    (y - middle) / unit,
    (y + height - middle) / unit,
    (y + sums.y / sums.ink + 0.5 - middle) / unit,
    Math.log(Math.sqrt(along) / unit + LEAST),
    Math.log(Math.sqrt(across) / unit + LEAST),
    level,
    lean,
    Math.log(sums.ink / (12 * Math.sqrt(along * across))),
    sums.ink / (width * height),
    longestGap(sums.rows) / height,
    row.level / width,
    (row.at + 0.5) / height,
    column.level / height,
    (column.at + 0.5) / width,
    sums.corners / sums.ink,
  ];
}

interface InkSums {
  readonly ink: number;
  readonly x: number;
  readonly y: number;
  readonly xx: number;
  readonly xy: number;
  readonly yy: number;
  /** Ink in the outer thirds of both sides. */
  readonly corners: number;
  readonly rows: Uint32Array;
  readonly columns: Uint32Array;
}

function sumInk({ width, height, data }: InkMask): InkSums {
  const rows = new Uint32Array(height);
  const columns = new Uint32Array(width);
  let [ink, x, y, xx, xy, yy, corners] = [0, 0, 0, 0, 0, 0, 0];
  for (let row = 0, i = 0; row < height; row++) {
    const outer = 3 * row < height - 1 || 3 * (height - 1 - row) < height - 1;
    for (let column = 0; column < width; column++, i++) {
      if (!data[i]) continue;
      ink++;
      x += column;
      y += row;
      xx += column * column;
      xy += column * row;
      yy += row * row;
      rows[row]++;
      columns[column]++;
      if (outer && (3 * column < width - 1 || 3 * (width - 1 - column) < width - 1)) corners++;
    }
  }
  return { ink, x, y, xx, xy, yy, corners, rows, columns };
}

/** Variances along and across the direction in which the ink spreads most, pixels²; a pixel has a width of its own. */
function spreadOf({ ink, x, y, xx, xy, yy }: InkSums): { along: number; across: number; level: number; lean: number } {
  const pixel = 1 / 12;
  const sxx = xx / ink - (x / ink) ** 2 + pixel;
  const syy = yy / ink - (y / ink) ** 2 + pixel;
  const sxy = xy / ink - (x / ink) * (y / ink);
  const half = (sxx + syy) / 2;
  const apart = Math.hypot((sxx - syy) / 2, sxy);
  return {
    along: half + apart,
    across: Math.max(half - apart, pixel),
    level: (sxx - syy) / 2 / half,
    lean: sxy / half,
  };
}

function peakOf(counts: Uint32Array): { at: number; level: number } {
  let at = 0;
  for (let i = 1; i < counts.length; i++) if (counts[i] > counts[at]) at = i;
  return { at, level: counts[at] };
}

function longestGap(rows: Uint32Array): number {
  let [longest, run] = [0, 0];
  for (const count of rows) {
    run = count === 0 ? run + 1 : 0;
    if (run > longest) longest = run;
  }
  return longest;
}
