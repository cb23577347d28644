import { ALPHABET } from '../../core/alphabet.ts';
import type { Confusions } from '../measure/count-confusions.ts';
import { escapeMarkup } from './markup.ts';

const CELL = 15;
const MARGIN = 34;
const CHARACTERS = ALPHABET.length;
const SIDE = MARGIN + CHARACTERS * CELL + 4;

/** The confusion matrix as SVG: a row a true character, a column an answer; the darker, the larger the share of the row. */
export function drawConfusions(confusions: Confusions): string {
  const names = ALPHABET.map((character, index) => {
    const at = MARGIN + (index + 0.5) * CELL;
    const text = escapeMarkup(character);
    return `<text x="${at}" y="${MARGIN - 5}" text-anchor="middle">${text}</text><text x="${MARGIN - 5}" y="${at + 4}" text-anchor="end">${text}</text>`;
  });
  const lines = ALPHABET.map((_, index) => {
    const at = MARGIN + index * CELL;
    return `<path class="grid" d="M${MARGIN} ${at}H${SIDE - 4}M${at} ${MARGIN}V${SIDE - 4}"/>`;
  });
  const cells = ALPHABET.flatMap((truth, row) => {
    const counts = confusions.subarray(row * CHARACTERS, (row + 1) * CHARACTERS);
    const total = counts.reduce((sum, count) => sum + count, 0);
    return ALPHABET.flatMap((answer, column) => drawCell(truth, answer, row, column, counts[column], total));
  });
  return `<svg viewBox="0 0 ${SIDE} ${SIDE}" class="matrix" role="img" aria-label="Confusion matrix of ${CHARACTERS} characters">
<text x="${SIDE / 2}" y="12" text-anchor="middle">answer</text><text transform="rotate(-90)" x="${-SIDE / 2}" y="12" text-anchor="middle">truth</text>
${names.join('')}
${lines.join('')}
${cells.join('\n')}
</svg>`;
}

/** Square root, so that a few in a hundred can still be seen. */
function drawCell(truth: string, answer: string, row: number, column: number, count: number, total: number): string[] {
  if (count === 0) return [];
  const kind = row === column ? 'right' : 'wrong';
  const opacity = Math.sqrt(count / total).toFixed(2);
  const title = escapeMarkup(`${truth} read as ${answer}: ${count} of ${total}`);
  const [x, y] = [MARGIN + column * CELL, MARGIN + row * CELL];
  return [
    `<rect class="${kind}" x="${x}" y="${y}" width="${CELL}" height="${CELL}" fill-opacity="${opacity}"><title>${title}</title></rect>`,
  ];
}
