import { escapeMarkup } from '../../../../src/training/report/markup.ts';
import type { Kind } from '../kind.ts';
import type { LevelResult } from '../run-bench.ts';
import { PLOT_STYLE } from './plot-style.ts';

const COLUMNS = 4; // panels in a row
const [PANEL_WIDTH, PANEL_HEIGHT] = [250, 176];
const [LEFT, RIGHT, TOP, BOTTOM] = [42, 14, 30, 40]; // around a panel's plot
const HEAD = 44; // above the panels
const BAR_HEIGHT = 11;

/** Strings right by kind and strength as an SVG file: a panel a kind, a line where strengths grow and bars where sorts stand side by side. */
export function drawAccuracyPlot(results: readonly LevelResult[]): string {
  const kinds = [...new Set(results.map(({ kind }) => kind))].toSorted((a, b) => Number(b.grows) - Number(a.grows));
  const plain = results.find(({ kind }) => kind.name === 'plain')?.score.right;
  const width = COLUMNS * PANEL_WIDTH + 20;
  const height = HEAD + Math.ceil(kinds.length / COLUMNS) * PANEL_HEIGHT + 10;
  const panels = kinds.map((kind, index) => {
    const [x, y] = [10 + (index % COLUMNS) * PANEL_WIDTH, HEAD + Math.floor(index / COLUMNS) * PANEL_HEIGHT];
    const levels = results.filter((result) => result.kind === kind);
    return `<g transform="translate(${x} ${y})">${kind.grows ? drawLine(kind, levels, plain) : drawBars(kind, levels)}</g>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="Share of strings read exactly, for each kind of trouble and its strength">
<style>${PLOT_STYLE}
</style>
<rect class="back" width="100%" height="100%"/>
<text class="title" x="20" y="20">Strings read exactly, by kind of trouble and its strength</text>
<text class="faint" x="20" y="35">Across: strength, weak to strong.</text>
<path class="line key" d="M215 31h22"/><text x="242" y="35">strings right</text><path class="mark key" d="M330 31h22"/><text x="357" y="35">F1 of the characters (falls also where too much is read)</text>
<path class="plain key" d="M670 31h22"/><text x="697" y="35">strings right on plain paper in good light</text>
${panels.join('\n')}
</svg>
`;
}

const plotWidth = PANEL_WIDTH - LEFT - RIGHT;
const plotHeight = PANEL_HEIGHT - TOP - BOTTOM;
const toY = (share: number): string => (TOP + (1 - share) * plotHeight).toFixed(1);

function drawLine(kind: Kind, levels: readonly LevelResult[], plain: number | undefined): string {
  const toX = (index: number): string => (LEFT + ((index + 0.5) / levels.length) * plotWidth).toFixed(1);
  const grid = [0, 0.5, 1].map(
    (share) =>
      `<path class="grid" d="M${LEFT} ${toY(share)}h${plotWidth}"/><text class="faint" x="${LEFT - 5}" y="${toY(share)}" dy="4" text-anchor="end">${100 * share} %</text>`,
  );
  const path = (value: (result: LevelResult) => number): string =>
    levels.map((result, i) => `${toX(i)} ${toY(value(result))}`).join('L');
  const dots = levels.map(
    ({ score, level }, i) =>
      `<circle class="dot" cx="${toX(i)}" cy="${toY(score.right)}" r="3.5"/><text x="${toX(i)}" y="${TOP + plotHeight + 15}" text-anchor="middle">${escapeMarkup(level)}</text>`,
  );
  const base = plain === undefined ? '' : `<path class="plain" d="M${LEFT} ${toY(plain)}h${plotWidth}"/>`;
  return `${title(kind)}${grid.join('')}${base}<path class="mark f1" d="M${path(({ score }) => score.f1)}"/><path class="line" d="M${path(({ score }) => score.right)}"/>${dots.join('')}<text class="faint" x="${LEFT + plotWidth / 2}" y="${PANEL_HEIGHT - 10}" text-anchor="middle">${escapeMarkup(kind.about)}</text>`;
}

function drawBars(kind: Kind, levels: readonly LevelResult[]): string {
  const step = (PANEL_HEIGHT - TOP - 8) / Math.max(levels.length, 4);
  const barWidth = PANEL_WIDTH - RIGHT - 130;
  const rows = levels.map(({ level, score }, i) => {
    const y = TOP + i * step;
    const mark = Number.isNaN(score.f1)
      ? ''
      : `<path class="mark" d="M${(114 + barWidth * score.f1).toFixed(1)} ${(y - 2).toFixed(1)}v${BAR_HEIGHT + 4}"/>`;
    return `<text x="108" y="${(y + BAR_HEIGHT - 1).toFixed(1)}" text-anchor="end">${escapeMarkup(level)}</text><rect class="rest" x="114" y="${y.toFixed(1)}" width="${barWidth}" height="${BAR_HEIGHT}"/><rect class="bar" x="114" y="${y.toFixed(1)}" width="${(barWidth * score.right).toFixed(1)}" height="${BAR_HEIGHT}"/>${mark}<text x="${118 + barWidth}" y="${(y + BAR_HEIGHT - 1).toFixed(1)}">${Math.round(100 * score.right)}</text>`;
  });
  return `${title(kind)}${rows.join('')}`;
}

const title = (kind: Kind): string => `<text class="title" x="10" y="16">${escapeMarkup(kind.name)}</text>`;
