import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { err, ok, type Result } from '../../core/result.ts';
import { dataError, type DataError } from './data-error.ts';
import { decodeIdx, type IdxArray } from './decode-idx.ts';
import { readFileBytes } from './read-file-bytes.ts';
import { transposeImages } from './transpose-images.ts';

/** A file as it lay on the disk, so that a model's card can say what it learned from. */
export interface FileRecord {
  /** Without the folder. */
  readonly name: string;
  /** Of the bytes on disk (packed, where the file is gzipped), lower-case hexadecimal. */
  readonly sha256: string;
  readonly bytes: number;
}

/** Pictures and what they show, as the files number it. */
export interface LabelledImages {
  readonly count: number;
  /** Height of an image in pixels, standing upright. */
  readonly rows: number;
  /** Width of an image in pixels, standing upright. */
  readonly columns: number;
  /** count×rows×columns, row-major, 0 = paper, 255 = ink. */
  readonly images: Uint8Array;
  /** count labels in the file's own numbering. */
  readonly labels: Uint8Array;
  /** Images' file, labels' file. */
  readonly files: readonly FileRecord[];
}

/**
 * Reads an IDX file of images and the one of their labels. `transposed` says that the file stores rows as columns, as
 * EMNIST's do; what comes back stands upright either way. Errors: those of `readIdx`, a file with the wrong number of
 * dimensions, and counts that differ.
 */
export async function readLabelledIdx(
  imagesPath: string,
  labelsPath: string,
  { transposed }: { readonly transposed: boolean },
): Promise<Result<LabelledImages, DataError>> {
  const images = await readRecorded(imagesPath);
  if (!images.ok) return images;
  const labels = await readRecorded(labelsPath);
  if (!labels.ok) return labels;

  if (images.value.dims.length !== 3) {
    return err(dataError('malformed', imagesPath, 'expected images (3 dimensions), got labels (1 dimension)'));
  }
  if (labels.value.dims.length !== 1) {
    return err(dataError('malformed', labelsPath, 'expected labels (1 dimension), got images (3 dimensions)'));
  }
  const [count, storedRows, storedColumns] = images.value.dims;
  const [labelCount] = labels.value.dims;
  if (labelCount !== count) {
    const problem = `expected ${count} labels, one for each image of ${basename(imagesPath)}, got ${labelCount}`;
    return err(dataError('mismatch', labelsPath, problem));
  }

  if (transposed) transposeImages(images.value.data, count, storedRows, storedColumns);
  return ok({
    count,
    rows: transposed ? storedColumns : storedRows,
    columns: transposed ? storedRows : storedColumns,
    images: images.value.data,
    labels: labels.value.data,
    files: [images.value.file, labels.value.file],
  });
}

async function readRecorded(path: string): Promise<Result<IdxArray & { readonly file: FileRecord }, DataError>> {
  const bytes = await readFileBytes(path);
  if (!bytes.ok) return bytes;
  const array = await decodeIdx(bytes.value, path);
  if (!array.ok) return array;
  const sha256 = createHash('sha256').update(bytes.value).digest('hex');
  return ok({ ...array.value, file: { name: basename(path), sha256, bytes: bytes.value.length } });
}
