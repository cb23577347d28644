import { basename } from 'node:path';

export type Split = 'train' | 'test';

/** What a file of a data set is, by its name. */
export interface NamedFile {
  readonly path: string;
  /** `mnist`, `emnist-balanced`, `emnist-<other>`, or any other name. */
  readonly set: string;
  readonly split: Split;
  readonly holds: 'images' | 'labels';
}

const MNIST = /^(train|t10k)-(images|labels)[-.]idx[13]-ubyte(?:\.gz)?$/;
const EMNIST = /^(emnist-[a-z0-9]+)-(train|test)-(images|labels)[-.]idx[13]-ubyte(?:\.gz)?$/;

const OTHER = /^(?!emnist-)([a-z0-9][\w-]*)-(train|test)-(images|labels)[-.]idx[13]-ubyte(?:\.gz)?$/;

/**
 * Recognises the official names, also with the dot before `idx` that many copies have, and those of any other set that is named alike;
 * whatever else is `undefined`.
 */
export function nameDataFile(path: string): NamedFile | undefined {
  const name = basename(path);
  const mnist = MNIST.exec(name);
  if (mnist) return { path, set: 'mnist', ...partOf(mnist[1], mnist[2]) };
  const emnist = EMNIST.exec(name);
  if (emnist) return { path, set: emnist[1], ...partOf(emnist[2], emnist[3]) };
  const other = OTHER.exec(name);
  if (other) return { path, set: other[1], ...partOf(other[2], other[3]) };
  return undefined;
}

function partOf(split: string, holds: string): Pick<NamedFile, 'split' | 'holds'> {
  return { split: split === 'train' ? 'train' : 'test', holds: holds === 'images' ? 'images' : 'labels' };
}
