import uPlot from 'uplot';
import { currentLocale } from '../../locale/current-locale.ts';

/** What a plot shows: seconds since 1970, counts, and the counts of doubtful readings once more. */
export type PlotData = readonly [
  at: readonly number[],
  counts: readonly number[],
  doubtful: readonly (number | null)[],
];

const HEIGHT = 220; // CSS pixels
const POINT = 8; // CSS pixels across
const DOUBTFUL_POINT = 15;
/** Room a label takes, CSS pixels, at 16 pixels a letter height. */
const LABEL = { across: 90, down: 40 };

/** Draws counts in time, in the host's colours, as large as `host` is wide. The caller destroys it. */
export function drawPlot(host: HTMLElement, data: PlotData): uPlot {
  const colour = (name: string) => () => getComputedStyle(host).getPropertyValue(name).trim();
  const letters = Number.parseFloat(getComputedStyle(host).fontSize) / 16;
  const axis: uPlot.Axis = {
    stroke: colour('--ink-soft'),
    grid: { stroke: colour('--line'), width: 1 },
    ticks: { stroke: colour('--line'), width: 1 },
    font: `${13 * letters}px ${getComputedStyle(host).fontFamily}`,
  };
  const counts = new Intl.NumberFormat(currentLocale(), { maximumFractionDigits: 3 });
  const options: uPlot.Options = {
    width: host.clientWidth,
    height: HEIGHT * letters,
    cursor: { show: false },
    legend: { show: false },
    padding: [12, 16, 0, 0],
    axes: [
      { ...axis, space: LABEL.across * letters, size: LABEL.down * letters, values: dateLabels },
      {
        ...axis,
        space: LABEL.down * letters,
        size: labelSize(letters),
        values: (_, values) => values.map((value) => counts.format(value)),
      },
    ],
    series: [
      {},
      { stroke: colour('--accent'), width: 2, points: { show: true, size: POINT * letters, fill: colour('--accent') } },
      // Rings around what is doubtful: told apart by shape, not by colour.
      {
        stroke: colour('--ink'),
        paths: () => null,
        points: { show: true, size: DOUBTFUL_POINT * letters, width: 2, fill: 'transparent' },
      },
    ],
    scales: { y: { range: (_, least, most) => uPlot.rangeNum(least, most, { min: { pad: 0.1 }, max: { pad: 0.1 } }) } },
  };
  return new uPlot(options, data as unknown as uPlot.AlignedData, host);
}

/** Room for the longest count beside the plot. */
const labelSize =
  (letters: number): uPlot.Axis.Size =>
  (_, values) =>
    (18 + 8 * Math.max(1, ...(values ?? []).map(({ length }) => length))) * letters;

/** Days, or months and years where the marks lie that far apart. */
function dateLabels(_plot: uPlot, marks: readonly number[], _axis: number, _space: number, step: number): string[] {
  const form: Intl.DateTimeFormatOptions =
    step < DAY
      ? { day: 'numeric', month: 'short', hour: 'numeric' }
      : step < 28 * DAY
        ? { day: 'numeric', month: 'short' }
        : { month: 'short', year: 'numeric' };
  const format = new Intl.DateTimeFormat(currentLocale(), form);
  return marks.map((mark) => format.format(mark * 1000));
}

const DAY = 86_400; // seconds
