import type { Calibration } from '../measure/measure-calibration.ts';
import type { ReliabilityBin } from '../measure/calibration.ts';
import { drawChart } from './draw-chart.ts';
import { figure, percent } from './markup.ts';
import type { ReportData } from './report-data.ts';

const UNIT = [0, 1] as const;
const MARGIN = 0.02; // share, around the accuracies of a chart

/** The reliability diagram, before temperature scaling and after. */
export function renderCalibration({ bins, binsBefore, ece, eceBefore, temperature }: Calibration): string {
  const draw = (name: string, shown: readonly ReliabilityBin[]): string =>
    drawChart({
      label: `Reliability diagram ${name}`,
      xTitle: 'confidence',
      yTitle: 'share right',
      x: UNIT,
      y: UNIT,
      showX: wholePercent,
      showY: wholePercent,
      diagonal: true,
      series: [
        { name, points: shown.filter(({ n }) => n > 0).map(({ confidence, accuracy }) => [confidence, accuracy]) },
      ],
    });
  return `<div class="pair">
${figure(`Before: expected calibration error ${percent(eceBefore)}.`, draw('before temperature', binsBefore))}
${figure(`After, at temperature ${temperature}: ${percent(ece)}. On the diagonal, answers are as often right as they are sure.`, draw('after temperature', bins))}
</div>`;
}

/** Accuracy by the strokes' width and by rotation. */
export function renderRobustness({ widths, rotations }: Pick<ReportData, 'widths' | 'rotations'>): string {
  const byWidth = drawChart({
    label: 'Accuracy by stroke width',
    xTitle: 'mean stroke width, pixels of the 28×28 crop',
    yTitle: 'share right',
    x: [widths[0].width, widths[widths.length - 1].width],
    y: spanOf(widths),
    showX: (x) => x.toFixed(1),
    showY: percentOf,
    series: [{ name: 'accuracy', points: widths.map(({ width, accuracy }) => [width, accuracy]) }],
  });
  const byRotation = drawChart({
    label: 'Accuracy by rotation',
    xTitle: 'turned by, degrees anticlockwise',
    yTitle: 'share right',
    x: [rotations[0].degrees, rotations[rotations.length - 1].degrees],
    y: spanOf(rotations),
    showX: (x) => x.toFixed(0),
    showY: percentOf,
    series: [{ name: 'accuracy', points: rotations.map(({ degrees, accuracy }) => [degrees, accuracy]) }],
  });
  return `<div class="pair">
${figure(`Groups of about ${widths[0].n} crops, from the thinnest strokes to the boldest.`, byWidth)}
${figure(`The same ${rotations[0].n} crops, turned.`, byRotation)}
</div>`;
}

function spanOf(slices: readonly { readonly accuracy: number }[]): [number, number] {
  const values = slices.map(({ accuracy }) => accuracy);
  return [Math.max(0, Math.min(...values) - MARGIN), Math.min(1, Math.max(...values) + MARGIN)];
}

const wholePercent = (share: number): string => `${(100 * share).toFixed(0)} %`;
const percentOf = (share: number): string => `${(100 * share).toFixed(1)} %`;
