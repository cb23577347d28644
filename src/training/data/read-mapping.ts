import { err, ok, type Result } from '../../core/result.ts';
import { dataError, type DataError } from './data-error.ts';
import { readFileBytes } from './read-file-bytes.ts';

const LINE = /^(\d{1,3})\s+(\d{1,3})(?:\s+\d{1,3})?$/;

/**
 * Reads an EMNIST mapping file: a line for each label with the label and the ASCII code of its character (and, in the
 * case-blind sets, a third column, not needed here). `[label]` of what comes back is the character.
 */
export async function readMapping(path: string): Promise<Result<readonly string[], DataError>> {
  const bytes = await readFileBytes(path);
  if (!bytes.ok) return bytes;
  const lines = Buffer.from(bytes.value).toString('latin1').split(/\r?\n/);
  const characters: string[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const match = LINE.exec(line.trim());
    if (!match || Number(match[1]) !== characters.length) {
      const expected = `label ${characters.length} and an ASCII code`;
      return err(dataError('malformed', path, `expected ${expected} in line ${index + 1}, got "${line.slice(0, 40)}"`));
    }
    characters.push(String.fromCharCode(Number(match[2])));
  }
  return ok(characters);
}
