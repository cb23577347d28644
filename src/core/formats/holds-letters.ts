import type { FieldFormat } from './field-format.ts';

/** Whether a format's strings may have letters in them, beside digits and marks. */
export const holdsLetters = ({ characters }: Pick<FieldFormat, 'characters'>): boolean =>
  characters.some((character) => character < '0' || character > '9');
