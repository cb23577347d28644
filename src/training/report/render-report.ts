import { listConfusedPairs, measureClasses } from '../measure/count-confusions.ts';
import { drawChart } from './draw-chart.ts';
import { drawConfusions } from './draw-confusions.ts';
import { escapeMarkup, figure, percent, table } from './markup.ts';
import { renderCalibration, renderRobustness } from './render-charts.ts';
import type { CurvePoint } from './parse-curves.ts';
import type { PicturedMistake, ReportData } from './report-data.ts';
import { REPORT_STYLE } from './report-style.ts';

const PAIRS = 20;

/** The report as one page that needs no other file. */
export function renderReport(data: ReportData): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeMarkup(data.name)}: report of a handwriting net</title>
<style>${REPORT_STYLE}</style>
</head>
<body>
<main>
<h1>${escapeMarkup(data.name)}: report of a handwriting net</h1>
${[
  renderSummary(data),
  section('Training', renderCurves(data.curves)),
  section('Confusions', renderConfusions(data)),
  section('Worst mistakes', renderWorst(data.worst)),
  section('Calibration', renderCalibration(data.calibration)),
  section('By stroke width and rotation', renderRobustness(data)),
  section('What is no character', renderRejection(data)),
].join('\n')}
</main>
</body>
</html>
`;
}

const section = (title: string, body: string): string => `<section>\n<h2>${title}</h2>\n${body}\n</section>`;

function renderSummary({ facts, accuracy, boxes, set }: ReportData): string {
  const rows = accuracy.map(([name, { n, accuracy: right, top3 }]) => [name, String(n), percent(right), percent(top3)]);
  if (boxes) {
    rows.push(['digits cut from pictures', String(boxes.n), percent(boxes.accuracy), percent(boxes.top3)]);
    rows.push(['whole strings of these', String(boxes.strings), percent(boxes.stringAccuracy), '']);
  }
  return `${table('Accuracy', ['set', 'n', 'right', 'among the best three'], rows)}
<p class="note">Sets of digits are answered with digits alone. All else on this page is measured on ${escapeMarkup(set)}.</p>
${table('The model', ['what', 'value'], facts)}`;
}

function renderCurves(curves: readonly CurvePoint[] | undefined): string {
  if (!curves || curves.length === 0) return '<p>The model came without its training curves.</p>';
  const epochs = [curves[0].epoch, curves[curves.length - 1].epoch] as const;
  const draw = (label: string, first: keyof CurvePoint, second: keyof CurvePoint, show: (y: number) => string) => {
    const values = curves.flatMap((point) => [point[first], point[second]]);
    return drawChart({
      label: `${label} by epoch`,
      xTitle: 'epoch',
      yTitle: label,
      x: epochs,
      y: [Math.min(...values), Math.max(...values)],
      wholeX: true,
      showY: show,
      series: [
        { name: 'training crops', points: curves.map((point) => [point.epoch, point[first]]) },
        { name: 'validation', points: curves.map((point) => [point.epoch, point[second]]) },
      ],
    });
  };
  return `<div class="pair">
${figure(
  'Loss. Training crops are augmented, validation characters are not.',
  draw('loss', 'loss', 'validationLoss', (y) => y.toFixed(2)),
)}
${figure(
  'Share of right answers.',
  draw('accuracy', 'accuracy', 'validationAccuracy', (y) => `${(100 * y).toFixed(1)} %`),
)}
</div>`;
}

function renderConfusions({ confusions }: ReportData): string {
  const pairs = listConfusedPairs(confusions, PAIRS).map(({ first, second, forth, back }) => [
    `${first}\u00a0/\u00a0${second}`,
    String(forth + back),
    String(forth),
    String(back),
  ]);
  const classes = measureClasses(confusions).map(({ character, n, precision, recall }) => [
    character,
    String(n),
    percent(precision),
    percent(recall),
  ]);
  const matrix = `<div class="scroll" tabindex="0" role="region" aria-label="Confusion matrix">${drawConfusions(confusions)}</div>`;
  return `${figure('A row for each true character, a column for each answer; the stronger the colour, the larger the share of the row.', matrix)}
<div class="pair">
${table('The most confused pairs', ['pair', 'mistakes', 'first as second', 'second as first'], pairs)}
${table('Every class: precision is the share of its answers that are right, recall the share of its samples', ['class', 'n', 'precision', 'recall'], classes)}
</div>`;
}

function renderWorst(worst: readonly PicturedMistake[] | undefined): string {
  if (!worst) return '<p>Left out: this page shows no pictures from the data sets.</p>';
  const items = worst.map(({ picture, truth, answers }) => {
    const list = answers
      .map(({ character, confidence }) => `${escapeMarkup(character)} ${(100 * confidence).toFixed(0)} %`)
      .join(', ');
    const text = escapeMarkup(truth);
    return `<li><img src="${picture}" alt="A crop of ${text}" width="84" height="84"><strong>${text}</strong> read as ${list}</li>`;
  });
  return `<p>The wrong answers that the net was surest of, with its best three.</p>\n<ul class="crops">\n${items.join('\n')}\n</ul>`;
}

function renderRejection({ rejection, boxes }: ReportData): string {
  const { n, plain, camera } = rejection;
  const rows = [
    ['made up, against characters as the set has them', String(n), plain.threshold.toFixed(3), percent(plain.accepted)],
    ['made up, against the camera’s look', String(n), camera.threshold.toFixed(3), percent(camera.accepted)],
  ];
  if (boxes) {
    const { joined, halves } = boxes.rejection;
    for (const [what, part] of [
      ['two digits of a picture joined', joined],
      ['half digits of a picture', halves],
    ] as const) {
      rows.push([what, String(part.n), part.threshold.toFixed(3), percent(part.accepted)]);
    }
  }
  return table(
    'Crops that are no character and pass for one, at the threshold that keeps 98 % of the characters',
    ['crops', 'n', 'threshold', 'accepted'],
    rows,
  );
}
