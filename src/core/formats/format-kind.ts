import { PLAIN_FORMATS, type Format } from './format.ts';

/** What a person chooses among; `meter` and `pattern` are then told more. */
export const FORMAT_KINDS = [...PLAIN_FORMATS, 'pattern'] as const;

export type FormatKind = (typeof FORMAT_KINDS)[number];

/** Which choice a format belongs to: `meter:5,1` to `meter`. */
export function kindOf(format: Format): FormatKind {
  const name = format.split(':', 1)[0];
  const kind = FORMAT_KINDS.find((known) => known === name);
  if (kind === undefined) throw new RangeError(`expected a format, got ${JSON.stringify(format)}`);
  return kind;
}
