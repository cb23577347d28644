import { err, ok, type Result } from '../../core/result.ts';

/** Model to write: a folder's name. */
export const MODEL_NAME = /^[\w-]+$/;

const MODEL_TO_READ = /^(?:models\/)?([\w-]+)\/?$/;

/** The name of a model to read, given as `NAME` or `models/NAME`; the error says what was expected. */
export function parseModelName(text: string): Result<string, string> {
  const name = MODEL_TO_READ.exec(text)?.[1];
  return name === undefined ? err('models/NAME') : ok(name);
}

/** The same of the flag `--model`; the error names it. */
export function parseModelFlag(text: string): Result<string, string> {
  const name = parseModelName(text);
  return name.ok ? name : err(`--model: expected ${name.error}, got "${text}"`);
}
