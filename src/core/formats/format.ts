/** The formats that need nothing told, by name. */
export const PLAIN_FORMATS = [
  'digits',
  'zip',
  'amount',
  'date',
  'phone',
  'time',
  'meter',
  'serial',
  'card',
  'routing',
  'iban',
  'isbn',
  'ean',
  'text',
] as const;

/**
 * What a field may hold, as a string that settings, messages and command lines can carry: a name, or one with what it needs to be told, such
 * as `meter:5,1` (five digits, one decimal) and `pattern:99-AAA-9`. `parseFormat` gives what it means.
 */
export type Format = (typeof PLAIN_FORMATS)[number] | `meter:${string}` | `pattern:${string}`;
