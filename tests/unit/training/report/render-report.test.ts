import { describe, expect, it } from 'vitest';
import { countConfusions } from '../../../../src/training/measure/count-confusions.ts';
import { measureCalibration } from '../../../../src/training/measure/measure-calibration.ts';
import { glyphDataUri } from '../../../../src/training/report/glyph-data-uri.ts';
import { parseCurves } from '../../../../src/training/report/parse-curves.ts';
import { renderReport } from '../../../../src/training/report/render-report.ts';
import type { ReportData } from '../../../../src/training/report/report-data.ts';
import { makeUpScores } from '../measure/made-up-scores.ts';

const scores = makeUpScores([
  { label: 0, logits: { 24: 6 } },
  { label: 1, logits: { 1: 8 } },
]);
const accuracy = { n: 2, accuracy: 0.5, top3: 1 };
const point = (epoch: number) => ({
  epoch,
  loss: 2 / epoch,
  accuracy: 0.4 * epoch,
  validationLoss: 1 / epoch,
  validationAccuracy: 0.45 * epoch,
  learningRate: 0.001,
});
const rejection = { threshold: 0.5, accepted: 0.0123 };

const DATA: ReportData = {
  name: 'made <up>',
  facts: [['architecture', 'stride & gap']],
  curves: [point(1), point(2)],
  accuracy: [['emnist', accuracy]],
  set: 'emnist',
  confusions: countConfusions(scores),
  calibration: measureCalibration(scores, 0.8),
  rejection: { n: 10, plain: rejection, camera: rejection },
  widths: [
    { n: 1, accuracy: 0.5, width: 2 },
    { n: 1, accuracy: 0.6, width: 3 },
  ],
  rotations: [
    { degrees: -30, n: 2, accuracy: 0.5 },
    { degrees: 30, n: 2, accuracy: 0.6 },
  ],
  worst: [
    {
      index: 0,
      truth: '0',
      picture: await glyphDataUri(new Float32Array(784).fill(0.5)),
      answers: [
        { character: 'O', confidence: 0.91 },
        { character: '0', confidence: 0.05 },
        { character: 'Q', confidence: 0.01 },
      ],
    },
  ],
  boxes: {
    ...accuracy,
    strings: 1,
    stringAccuracy: 0,
    rejection: { joined: { n: 4, ...rejection }, halves: { n: 6, ...rejection } },
  },
};

const page = renderReport(DATA);

describe('renderReport', () => {
  it('holds every part', () => {
    for (const words of [
      'loss by epoch',
      'accuracy by epoch',
      'Confusion matrix of 47 characters',
      '0 read as O: 1 of 1',
      'The most confused pairs',
      'O 91 %, 0 5 %, Q 1 %',
      'Reliability diagram before temperature',
      'Reliability diagram after temperature',
      'Accuracy by stroke width',
      'Accuracy by rotation',
      'digits cut from pictures',
      'half digits of a picture',
      '1.23 %',
    ]) {
      expect(page).toContain(words);
    }
  });

  it('has a row for each class, and a caption for each table', () => {
    expect(page.match(/<tr><th scope="row">[^<]<\/th>/g)).toHaveLength(47);
    expect(page.match(/<caption>/g)).toHaveLength(page.match(/<table>/g)?.length ?? 0);
    expect(page.match(/<figcaption>/g)).toHaveLength(page.match(/<figure>/g)?.length ?? 0);
  });

  it('asks for nothing from elsewhere', () => {
    expect(page).not.toMatch(/(src|href)="(?!data:)/);
    expect(page).not.toMatch(/url\(|@import|<script/);
  });

  it('writes names as text', () => {
    expect(page).toContain('made &#60;up&#62;');
    expect(page).toContain('stride &#38; gap');
  });

  it('leaves pictures out where it may not show them, and says so', () => {
    const bare = renderReport({ ...DATA, worst: undefined });
    expect(bare).not.toContain('<img');
    expect(bare).toContain('Left out: this page shows no pictures from the data sets.');
  });

  it('says where there are no curves, and no numbers that are none', () => {
    const bare = renderReport({ ...DATA, curves: undefined, boxes: undefined });
    expect(bare).toContain('came without its training curves');
    expect(bare + page).not.toMatch(/NaN|undefined|Infinity/);
  });
});

describe('parseCurves', () => {
  it('takes the trainer’s list, and names what is odd', () => {
    expect(parseCurves([point(1)])).toEqual({ ok: true, value: [point(1)] });
    expect(parseCurves({})).toEqual({ ok: false, error: 'curves: expected a list of epochs' });
    expect(parseCurves([point(1), { ...point(2), loss: null }])).toEqual({
      ok: false,
      error: 'curves: epoch 2: loss: expected a number, got null',
    });
    expect(parseCurves([null])).toMatchObject({ ok: false });
  });
});
