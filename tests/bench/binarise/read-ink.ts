import type { Reader } from '../../../src/reader/create-reader.ts';
import { DEFAULT_THRESHOLD } from '../../../src/reader/read-options.ts';
import type { OpenCv } from '../../../src/vision/opencv.ts';
import { scorePicture } from '../score-picture.ts';
import { showInk, type FoundInk } from './find-ink.ts';

/** What the comparison works with, loaded once. */
export interface BenchParts {
  readonly cv: OpenCv;
  readonly reader: Reader;
}

/** How many of the true strings the reader reads from the ink alone, shown to it as black on white. */
export async function readInk(
  { reader }: BenchParts,
  found: FoundInk,
  truth: readonly string[],
): Promise<{ right: number; strings: number }> {
  const { lines } = await reader.read(showInk(found), { format: 'digits', threshold: DEFAULT_THRESHOLD });
  const read = lines.map(({ text }) => text.replace(/\s/g, ''));
  const { right, strings } = scorePicture(truth, read);
  return { right, strings };
}
