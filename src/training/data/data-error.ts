/**
 * What can be wrong with a data set on disk or on its way there.
 * - `not-found`: the file, the folder or the address does not exist (HTTP 404 too)
 * - `unreadable`: the file exists and the system refuses to read or write it
 * - `truncated`: fewer bytes than the file says of itself
 * - `too-long`: more bytes than the file says of itself
 * - `malformed`: the bytes are not of the expected format
 * - `mismatch`: two files that belong together contradict each other
 * - `network`: no connection, one that was cut, or a server in trouble; worth another try
 * - `refused`: the server answers, and not with the file
 * - `checksum`: all bytes arrived, and they are not the published ones
 * - `disk-full`: no space left
 */
export type DataErrorKind =
  | 'not-found'
  | 'unreadable'
  | 'truncated'
  | 'too-long'
  | 'malformed'
  | 'mismatch'
  | 'network'
  | 'refused'
  | 'checksum'
  | 'disk-full';

export interface DataError {
  readonly kind: DataErrorKind;
  /** Path or address of what is at fault. */
  readonly file: string;
  /** One sentence for the terminal; names the file, what was expected and what was got. */
  readonly message: string;
}

/** `problem` continues the sentence that the file's name begins. */
export function dataError(kind: DataErrorKind, file: string, problem: string): DataError {
  return { kind, file, message: `${file}: ${problem}` };
}
