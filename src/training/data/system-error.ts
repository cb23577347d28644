import { dataError, type DataError } from './data-error.ts';
import { systemErrorCode } from './system-error-code.ts';

/**
 * Words for what the system threw about `path`, where `expected` was wanted ("a file"). What carries no system code is
 * a bug, not a state of the disk, and is thrown on.
 */
export function systemError(thrown: unknown, path: string, expected: string): DataError {
  const code = systemErrorCode(thrown);
  switch (code) {
    case undefined:
      throw thrown;
    case 'ENOENT':
      return dataError('not-found', path, `expected ${expected}, got none at that path`);
    case 'ENOSPC':
    case 'EDQUOT':
      return dataError('disk-full', path, `expected ${expected}, got no space left on the disk (${code})`);
    default:
      return dataError('unreadable', path, `expected ${expected}, got ${code}`);
  }
}
