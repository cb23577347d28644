import type { Result } from '../../../../src/core/result.ts';
import type { DataError } from '../../../../src/training/data/data-error.ts';

/** The error of a result that has to be one. */
export function mustFail<T>(result: Result<T, DataError>): DataError {
  if (result.ok) throw new Error('expected an error, got a value');
  return result.error;
}
