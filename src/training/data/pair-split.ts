import { basename, dirname } from 'node:path';
import { err, ok, type Result } from '../../core/result.ts';
import { dataError, type DataError } from './data-error.ts';
import type { NamedFile, Split } from './name-data-file.ts';

/**
 * The images and the labels of one split of one set. Where a file is there more than once (packed and unpacked, or in
 * two folders), the first counts, and labels in the images' own folder come before others. A missing one is an error:
 * a set that is half there is a mistake, not a smaller set.
 */
export function pairSplit(
  files: readonly NamedFile[],
  set: string,
  split: Split,
  dir: string,
): Result<{ readonly images: string; readonly labels: string }, DataError> {
  const ofSplit = files.filter((file) => file.set === set && file.split === split);
  const images = ofSplit.find(({ holds }) => holds === 'images');
  const allLabels = ofSplit.filter(({ holds }) => holds === 'labels');
  const labels = allLabels.find(({ path }) => images && dirname(path) === dirname(images.path)) ?? allLabels.at(0);
  if (images && labels) return ok({ images: images.path, labels: labels.path });

  const there = files.filter((file) => file.set === set).map(({ path }) => basename(path));
  const missing = images ? 'labels' : labels ? 'images' : 'images and labels';
  const problem = `expected ${set}'s ${split} ${missing}, got of that set only ${there.join(', ')}`;
  return err(dataError('not-found', dir, problem));
}
