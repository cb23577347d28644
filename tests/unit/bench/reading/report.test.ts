import { expect, test } from 'vitest';
import { drawAccuracyPlot } from '../../../bench/reading/report/draw-accuracy-plot.ts';
import { replaceSection, sectionMarks } from '../../../bench/reading/report/replace-section.ts';
import { tableHead, tableRow } from '../../../bench/reading/report/show-table.ts';
import { summarise } from '../../../bench/reading/report/summarise.ts';
import { toJsonReport } from '../../../bench/reading/report/to-json-report.ts';
import { toMarkdownSection } from '../../../bench/reading/report/to-markdown-section.ts';
import type { LevelResult } from '../../../bench/reading/run-bench.ts';

const result = (kind: string, grows: boolean, level: string, score: Partial<LevelResult['score']>): LevelResult => ({
  kind: { name: kind, about: `how ${kind}`, grows, levels: [] },
  level,
  score: { pictures: 4, strings: 4, right: 1, cer: 0, f1: 1, sure: 1, sureWrong: 0, ms: 20, ...score },
});

const blurred = result('blurred', true, '4 %', { right: 0.75, cer: 0.12345, sure: 0.5, sureWrong: 0.5 });
const RESULTS: readonly LevelResult[] = [
  result('plain', false, 'one line', {}),
  result('touching pairs', false, 'a < b', { right: 0.25, sure: 0, sureWrong: NaN }),
  { ...blurred },
  { ...result('blurred', true, '9 %', { right: 0.5 }), kind: blurred.kind },
  result('nothing written', false, 'wood', { right: 0.5, cer: NaN, f1: NaN, sure: 0.5, sureWrong: 1 }),
];

test('the summary leaves out what has no writing', () => {
  expect(summarise(RESULTS)).toEqual({ all: 0.625, pairs: 0.25, sure: 0.625, sureWrong: 1 / 10 });
});

test('the kept report has a line a level, rounded, without times', () => {
  const report = toJsonReport({ seed: 1, count: 4 }, RESULTS);
  expect(JSON.parse(report)).toMatchObject({
    seed: 1,
    picturesALevel: 4,
    kinds: { blurred: { '4 %': { cer: 0.123 }, '9 %': { right: 0.5 } }, 'nothing written': { wood: { cer: null } } },
  });
  const lines = report.split('\n').filter((line) => line.includes('"right"'));
  expect(lines).toHaveLength(RESULTS.length);
  expect(lines[2]).toBe('      "4 %": { "right": 0.75, "cer": 0.123, "f1": 1, "sure": 0.5, "sureWrong": 0.5 },');
});

test('the table for the terminal has a column under each heading', () => {
  expect(tableRow(blurred)).toHaveLength(tableHead().length);
  expect(tableRow(blurred)).toMatch(/^blurred, 4 % +75\.0 % +0\.123 +1\.000 +50\.0 % +50\.0 % +20$/);
});

test('the table for the docs has a row a kind, weak to strong', () => {
  const section = toMarkdownSection(RESULTS, 4);
  expect(section).toContain('| blurred | how blurred: 4 % · 9 % | 75 · 50 | 0.12 · 0.00 |');
  expect(section.split('\n').filter((line) => line.startsWith('|'))).toHaveLength(2 + 4);
  expect(section).not.toContain('NaN');
});

test('the plot has a panel a kind and says what its axes are', () => {
  const plot = drawAccuracyPlot(RESULTS);
  expect(plot.match(/<g transform/g)).toHaveLength(4);
  expect(plot).toContain('how blurred');
  expect(plot.match(/class="line"/g)).toHaveLength(1);
  expect(plot.match(/class="mark"/g)).toHaveLength(2); // plain and touching pairs; where nothing is written there is no F1
  expect(plot).toContain('prefers-color-scheme: dark');
  expect(plot).toContain('a &#60; b');
  expect(plot).not.toContain('NaN');
});

test('only what stands between the marks is replaced', () => {
  const [begin, end] = sectionMarks('x');
  const document = `before\n${begin}\nold\n${end}\nafter`;
  expect(replaceSection(document, 'x', 'new\n')).toEqual({
    ok: true,
    value: `before\n${begin}\n\nnew\n\n${end}\nafter`,
  });
  expect(replaceSection('no marks', 'x', 'new')).toMatchObject({ ok: false });
  expect(replaceSection(`${end} ${begin}`, 'x', 'new')).toMatchObject({ ok: false });
});
