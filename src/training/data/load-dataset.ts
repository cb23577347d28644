import { ALPHABET } from '../../core/alphabet.ts';
import { GLYPH_SIZE } from '../../core/glyph.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { chooseEmnist } from './choose-emnist.ts';
import { dataError, type DataError } from './data-error.ts';
import { findFiles } from './find-files.ts';
import { findOtherSets } from './find-other-sets.ts';
import { nameDataFile, type Split } from './name-data-file.ts';
import { pairSplit } from './pair-split.ts';
import { readLabelledIdx, type FileRecord } from './read-labelled-idx.ts';
import { toAlphabetLabels } from './to-alphabet-labels.ts';

export { readLabelledIdx } from './read-labelled-idx.ts';

/** How many folders deep the files may lie. */
const MAX_DEPTH = 3;

/** Characters of one set, ready to learn from. */
export interface LabelledGlyphs {
  /** `mnist`, `emnist-balanced`, `emnist-<name of the set>`, or the name of any other set. */
  readonly name: string;
  /** Width and height in pixels. */
  readonly size: typeof GLYPH_SIZE;
  /** N×784, each row-major and upright, 0 = paper, 255 = ink. */
  readonly images: Uint8Array;
  /** N indices into `ALPHABET`. */
  readonly labels: Uint8Array;
  /** What was read, for the model's card. */
  readonly files: readonly FileRecord[];
}

/**
 * Loads one split of MNIST and of EMNIST from IDX files under their official names, `.gz` or not, in `dir` or up to
 * three folders below it; whichever of the two sets is there, in that order. EMNIST is Balanced, or a set with the
 * same 47 classes. After them comes any other set whose files are named alike
 * (`<set>-<train|test>-<images|labels>-idx<3|1>-ubyte`), its images upright. Errors: no set found, a set without the wanted split, unreadable or damaged files, images of
 * another size, and labels that do not fit.
 */
export async function loadDataset(
  dir: string,
  { split }: { readonly split: Split },
): Promise<Result<LabelledGlyphs[], DataError>> {
  const paths = await findFiles(dir, MAX_DEPTH);
  if (!paths.ok) return paths;
  const files = paths.value.map(nameDataFile).filter((file) => file !== undefined);
  const emnist = await chooseEmnist(files, paths.value);
  if (!emnist.ok) return emnist;
  const others = await findOtherSets(files, paths.value, split);
  if (!others.ok) return others;

  const mnist = files.some(({ set }) => set === 'mnist')
    ? { set: 'mnist', characters: ALPHABET.slice(0, 10) }
    : undefined;
  const sets = [mnist, emnist.value, ...others.value].filter((set) => set !== undefined);
  if (sets.length === 0) {
    const names = 'train-images-idx3-ubyte[.gz], emnist-balanced-train-images-idx3-ubyte[.gz] and their like';
    return err(dataError('not-found', dir, `expected ${names}, got none down to ${MAX_DEPTH} folders deep`));
  }

  const loaded: LabelledGlyphs[] = [];
  for (const { set, characters } of sets) {
    const pair = pairSplit(files, set, split, dir);
    if (!pair.ok) return pair;
    const glyphs = await loadGlyphs(set, pair.value, characters);
    if (!glyphs.ok) return glyphs;
    loaded.push(glyphs.value);
  }
  return ok(loaded);
}

async function loadGlyphs(
  name: string,
  { images, labels }: { readonly images: string; readonly labels: string },
  characters: readonly string[],
): Promise<Result<LabelledGlyphs, DataError>> {
  const read = await readLabelledIdx(images, labels, { transposed: name.startsWith('emnist-') });
  if (!read.ok) return read;
  const { rows, columns } = read.value;
  if (rows !== GLYPH_SIZE || columns !== GLYPH_SIZE) {
    const problem = `expected images of ${GLYPH_SIZE}×${GLYPH_SIZE} pixels, got ${rows}×${columns}`;
    return err(dataError('malformed', images, problem));
  }
  const classes = toAlphabetLabels(read.value.labels, characters, labels);
  if (!classes.ok) return classes;
  return ok({ name, size: GLYPH_SIZE, images: read.value.images, labels: classes.value, files: read.value.files });
}
