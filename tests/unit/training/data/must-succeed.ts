import type { Result } from '../../../../src/core/result.ts';
import type { DataError } from '../../../../src/training/data/data-error.ts';

/** The value of a result that has to be one; the error's own words where it is not. */
export function mustSucceed<T>(result: Result<T, DataError>): T {
  if (!result.ok) throw new Error(`unexpected ${result.error.kind}: ${result.error.message}`);
  return result.value;
}
