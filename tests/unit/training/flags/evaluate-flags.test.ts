import { describe, expect, it } from 'vitest';
import { parseEvaluateFlags } from '../../../../src/training/flags/evaluate-flags.ts';

const base = {
  classes: 'all',
  transposed: false,
  calibration: false,
  rejection: false,
  model: 'inklens',
  json: true,
} as const;

describe('parseEvaluateFlags', () => {
  it('tells an IDX pair from a folder of boxes', () => {
    const pair = parseEvaluateFlags({ ...base, images: 'i', labels: 'l', classes: 'digits', rejection: true });
    expect(pair.ok && pair.value).toMatchObject({ kind: 'idx', format: 'digits', rejection: true });
    const boxes = parseEvaluateFlags({ ...base, boxes: 'd' });
    expect(boxes.ok && boxes.value).toMatchObject({ kind: 'boxes', boxes: 'd', model: 'inklens' });
  });

  it.each([
    [{}, 'expected --images FILE and --labels FILE, or --boxes DIR'],
    [{ images: 'i', labels: 'l', model: '../x' }, '--model: expected models/NAME, got "../x"'],
    [{ images: 'i' }, 'expected --images FILE and --labels FILE, or --boxes DIR'],
    [{ boxes: 'd', images: 'i' }, 'expected --boxes, or --images and --labels, not both'],
    [{ boxes: 'd', calibration: true }, '--calibration: expected --images and --labels, got --boxes'],
    [{ boxes: 'd', transposed: true }, '--transposed: expected --images and --labels, got --boxes'],
    [{ boxes: 'd', classes: 'x' }, '--classes: expected digits or all, got "x"'],
    [{ images: 'i', labels: 'l', classes: 'x' }, '--classes: expected digits or all, got "x"'],
    [{ images: 'i', labels: 'l', classes: 'digits', calibration: true }, '--calibration: expected --classes all'],
  ])('refuses %j', (values, words) => {
    const parsed = parseEvaluateFlags({ ...base, ...values });
    expect(parsed.ok ? '' : parsed.error).toContain(words);
  });
});
