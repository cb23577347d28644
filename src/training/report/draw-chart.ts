import { escapeMarkup } from './markup.ts';

/** A line of a chart. */
export interface ChartSeries {
  readonly name: string;
  /** In the data's units, from left to right. */
  readonly points: readonly (readonly [x: number, y: number])[];
}

/** What a chart shows. */
export interface Chart {
  /** Read out in place of the picture. */
  readonly label: string;
  readonly xTitle: string;
  readonly yTitle: string;
  /** Two at most: the first is drawn solid, the second dashed. */
  readonly series: readonly ChartSeries[];
  readonly x: readonly [from: number, to: number];
  readonly y: readonly [from: number, to: number];
  readonly showY: (value: number) => string;
  readonly showX?: (value: number) => string;
  /** Ticks of x stand at whole numbers only. */
  readonly wholeX?: true;
  /** With a diagonal from corner to corner, where a chart compares two shares. */
  readonly diagonal?: true;
}

const [WIDTH, HEIGHT] = [440, 280];
const [LEFT, RIGHT, TOP, BOTTOM] = [70, 22, 26, 42];
const TICKS = 5;

/** A line chart as SVG, in the page's colours. */
export function drawChart({
  label,
  xTitle,
  yTitle,
  series,
  x,
  y,
  showX = String,
  wholeX,
  showY,
  diagonal,
}: Chart): string {
  const place = (value: number, [from, to]: Chart['x']): number => (to > from ? (value - from) / (to - from) : 0.5);
  const toX = (value: number): string => (LEFT + place(value, x) * (WIDTH - LEFT - RIGHT)).toFixed(1);
  const toY = (value: number): string => (HEIGHT - BOTTOM - place(value, y) * (HEIGHT - TOP - BOTTOM)).toFixed(1);
  const ticksOf = ([from, to]: Chart['x']): number[] =>
    Array.from({ length: TICKS }, (_, k) => from + (k * (to - from)) / (TICKS - 1));
  const rows = ticksOf(y).map(
    (value) =>
      `<path class="grid" d="M${LEFT} ${toY(value)}H${WIDTH - RIGHT}"/><text x="${LEFT - 6}" y="${toY(value)}" dy="4" text-anchor="end">${escapeMarkup(showY(value))}</text>`,
  );
  const ticksOfX = wholeX ? [...new Set(ticksOf(x).map(Math.round))] : ticksOf(x);
  const columns = ticksOfX.map(
    (value) =>
      `<text x="${toX(value)}" y="${HEIGHT - BOTTOM + 18}" text-anchor="middle">${escapeMarkup(showX(value))}</text>`,
  );
  const lines = series.map(({ points }, index) => {
    const path = points.map(([px, py]) => `${toX(px)} ${toY(py)}`).join('L');
    const dots = points.length <= 30 ? points.map(([px, py]) => drawDot(toX(px), toY(py), index)).join('') : '';
    return `<path class="line line-${index}" d="M${path}"/>${dots}`;
  });
  const legend = series.map(
    ({ name }, index) =>
      `<path class="line line-${index}" d="M${LEFT + index * 150} 12h24"/><text x="${LEFT + 30 + index * 150}" y="16">${escapeMarkup(name)}</text>`,
  );
  return `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escapeMarkup(label)}">
${rows.join('')}${columns.join('')}${diagonal ? `<path class="diagonal" d="M${toX(x[0])} ${toY(y[0])}L${toX(x[1])} ${toY(y[1])}"/>` : ''}
${lines.join('')}${legend.join('')}
<text x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 6}" text-anchor="middle">${escapeMarkup(xTitle)}</text>
<text transform="rotate(-90)" x="${-(TOP + HEIGHT - BOTTOM) / 2}" y="12" text-anchor="middle">${escapeMarkup(yTitle)}</text>
</svg>`;
}

const drawDot = (x: string, y: string, index: number): string =>
  `<circle class="dot dot-${index}" cx="${x}" cy="${y}" r="3"/>`;
