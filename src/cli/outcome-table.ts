import type { ReadCharacter, ReadLine } from '../core/reading.ts';
import { adviceWords } from './advice-words.ts';
import type { FileOutcome } from './file-outcome.ts';

/**
 * What was read in one file, for people: a heading, then a row a string with its probability. Unsure characters stand
 * in brackets, and their alternatives follow at the end of the row.
 */
export function outcomeTable(outcome: FileOutcome): string {
  if (outcome.kind === 'failed') return `${outcome.file}: ${outcome.error.message}\n`;
  const { width, height, lines, advice, leftOut } = outcome.reading;
  const heading = `${outcome.file}  ${width} × ${height}, ${countStrings(lines.length)}, ${outcome.milliseconds.toFixed(0)} ms\n`;
  const marked = lines.map(markUnsure);
  const widest = Math.max(0, ...marked.map((text) => text.length));
  const rows = lines.map((line, index) => `${marked[index].padEnd(widest)}${row(line)}`);
  if (leftOut > 0) rows.push(`(${leftOut} more ${leftOut === 1 ? 'line was' : 'lines were'} found and not read)`);
  return heading + [...rows, ...advice.map(adviceWords)].map((words) => `  ${words}\n`).join('');
}

const countStrings = (count: number): string => (count === 1 ? '1 string' : `${count || 'no'} strings`);

/** The line's text with its unsure characters in brackets. */
function markUnsure({ text, characters }: ReadLine): string {
  if (characters.every(({ sure }) => sure)) return text;
  let at = 0;
  let marked = '';
  for (const character of characters) {
    // Between characters the text may hold spaces, which are no characters of the net.
    const found = text.indexOf(character.text, at);
    marked += text.slice(at, found) + (character.sure ? character.text : `[${character.text}]`);
    at = found + character.text.length;
  }
  return marked + text.slice(at);
}

function row({ confidence, characters }: ReadLine): string {
  const unsure = characters.filter(({ sure }) => !sure).map(listAlternatives);
  return [`  ${percent(confidence).padStart(5)}`, ...unsure].join('   ');
}

/** What the character may be: its own text with the probability that it is right, then the other alternatives. */
function listAlternatives({ text, confidence, alternatives }: ReadCharacter): string {
  const all = [{ text, confidence }, ...alternatives.slice(1)];
  return `[${text}]: ${all.map((one) => `${one.text} ${percent(one.confidence)}`).join(', ')}`;
}

const percent = (probability: number): string => `${Math.round(probability * 100)} %`;
