import type { FrameBox } from '../../core/geometry.ts';
import { err, ok, type Result } from '../../core/result.ts';

/** A picture of one string, and where each of its digits stands. */
export interface BoxedString {
  /** Name of the picture, without its folder. */
  readonly file: string;
  readonly text: string;
  /** One a digit, in the picture's pixels. */
  readonly boxes: readonly FrameBox[];
}

const HEADER = 'file\tlines\tboxes';

/**
 * Parses a `labels.tsv` whose columns are `file`, `lines` (one string of digits) and `boxes` (`x,y,w,h` a digit, semicolons between).
 * The error names the line, what was expected there and what was got.
 */
export function readBoxLabels(tsv: string): Result<BoxedString[], string> {
  const [header, ...rows] = tsv.trimEnd().split(/\r?\n/);
  if (header !== HEADER) return err(`line 1: expected the header "${HEADER.replaceAll('\t', '⇥')}", got "${header}"`);
  const strings: BoxedString[] = [];
  for (const [index, row] of rows.entries()) {
    const parsed = parseRow(row);
    if (!parsed.ok) return err(`line ${index + 2}: ${parsed.error}`);
    strings.push(parsed.value);
  }
  return strings.length > 0 ? ok(strings) : err('expected at least one picture below the header, got none');
}

function parseRow(row: string): Result<BoxedString, string> {
  const fields = row.split('\t');
  if (fields.length !== 3 || fields[0] === '') return err(`expected a file, its digits and their boxes, got "${row}"`);
  const [file, text, list] = fields;
  if (!/^\d+$/.test(text)) return err(`expected digits, got "${text}"`);
  const boxes: FrameBox[] = [];
  for (const field of list.split(';')) {
    const [x, y, width, height] = field.split(',').map((part) => (part.trim() === '' ? NaN : Number(part)));
    if (field.split(',').length !== 4 || ![x, y, width, height].every(Number.isFinite) || width <= 0 || height <= 0) {
      return err(`expected boxes as x,y,width,height, got "${field}"`);
    }
    boxes.push([x, y, width, height]);
  }
  if (boxes.length !== text.length) return err(`expected a box for each of "${text}", got ${boxes.length}`);
  return ok({ file, text, boxes });
}
