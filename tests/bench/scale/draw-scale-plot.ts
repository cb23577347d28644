import { PLOT_STYLE } from '../reading/report/plot-style.ts';
import type { TimedPoint } from './time-pictures.ts';

const [WIDTH, HEIGHT] = [420, 290]; // of a panel
const [LEFT, RIGHT, TOP, BOTTOM] = [60, 22, 46, 66]; // around a panel's plot
const ROWS = 3; // of labels
const TITLES = {
  characters: ['Characters in a picture of 1280×720', 'characters'],
  resolution: ['Pixels, with twenty characters in them', 'height of the picture'],
} as const;

/** Time by characters and by resolution as an SVG file: a panel each, p50 as a line and p95 as another. */
export function drawScalePlot(points: readonly TimedPoint[]): string {
  const panels = (['characters', 'resolution'] as const).map((series, i) => {
    const own = points.filter((point) => point.series === series);
    return `<g transform="translate(${i * WIDTH} 0)">${drawPanel(series, own)}</g>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${2 * WIDTH} ${HEIGHT}" width="${2 * WIDTH}" height="${HEIGHT}" role="img" aria-label="Time for a picture, by the number of its characters and by its resolution">
<style>${PLOT_STYLE}
</style>
<rect class="back" width="100%" height="100%"/>
${panels.join('\n')}
</svg>
`;
}

function drawPanel(series: keyof typeof TITLES, points: readonly TimedPoint[]): string {
  const [title, about] = TITLES[series];
  const top = niceCeiling(Math.max(...points.map(({ time }) => time.p95)));
  const most = Math.max(...points.map(weight));
  const toX = (point: TimedPoint): string => (LEFT + (weight(point) / most) * (WIDTH - LEFT - RIGHT)).toFixed(1);
  const toY = (ms: number): string => (TOP + (1 - ms / top) * (HEIGHT - TOP - BOTTOM)).toFixed(1);
  const grid = [0, 0.5, 1].map(
    (share) =>
      `<path class="grid" d="M${LEFT} ${toY(share * top)}H${WIDTH - RIGHT}"/><text class="faint" x="${LEFT - 5}" y="${toY(share * top)}" dy="4" text-anchor="end">${share * top} ms</text>`,
  );
  const path = (value: (point: TimedPoint) => number): string =>
    points.map((point) => `${toX(point)} ${toY(value(point))}`).join('L');
  const dots = points.map(
    (point) =>
      `<circle class="dot" cx="${toX(point)}" cy="${toY(point.time.p50)}" r="3.5"/>${drawLabel(point, toX(point), points)}`,
  );
  return `<text class="title" x="${LEFT}" y="20">${title}</text><path class="line" d="M${LEFT} 33h18"/><text x="${LEFT + 23}" y="37">p50</text><path class="mark" d="M${LEFT + 60} 33h18"/><text x="${LEFT + 83}" y="37">p95</text>${grid.join('')}<path class="mark" d="M${path(({ time }) => time.p95)}"/><path class="line" d="M${path(({ time }) => time.p50)}"/>${dots.join('')}<text class="faint" x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 10}" text-anchor="middle">${about}</text>`;
}

/** Where on the axis: as many characters, or as many pixels. */
const weight = ({ series, value }: TimedPoint): number => (series === 'characters' ? value : value ** 2);

/** Those that stand close go below one another. */
function drawLabel(point: TimedPoint, x: string, points: readonly TimedPoint[]): string {
  const row = points.indexOf(point) % ROWS;
  return `<text x="${x}" y="${HEIGHT - BOTTOM + 14 + 12 * row}" text-anchor="middle">${point.label}</text>`;
}

/** The next round number: 1, 2, 4 or 6 times a power of ten. */
export function niceCeiling(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 4, 6, 10].find((factor) => factor * power >= value) ?? 10) * power;
}
