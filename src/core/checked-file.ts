import type { Result } from './result.ts';

/** A file of the build, and what it must be: the build's `?checked` imports. */
export interface CheckedFile {
  /** Where it is served. */
  readonly url: string;
  /** Its size before any compression. */
  readonly bytes: number;
  /** SHA-256 of its content, hexadecimal. */
  readonly sha256: string;
}

/** Why a file can't be had. `missing`: not in reach; `corrupt`: it is not what the build made, not even when it was fetched again. */
export interface FileFault {
  readonly kind: 'missing' | 'corrupt';
  readonly message: string;
}

/** Gives what a file holds, once its hash was found right. */
export type LoadChecked<Content> = (file: CheckedFile) => Promise<Result<Content, FileFault>>;
