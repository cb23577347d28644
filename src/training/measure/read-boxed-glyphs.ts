import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { InkMask } from '../../core/mask.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { oneLine } from '../../reader/run-node-command.ts';
import { extractInk } from '../../vision/extract-ink.ts';
import { loadOpenCvNode } from '../../vision/load-opencv-node.ts';
import { readRgbaPicture } from '../data/read-rgba-picture.ts';
import { cutBoxes } from './cut-boxes.ts';
import { readBoxLabels } from './read-box-labels.ts';

/** The digits of one picture, cut out by their boxes. */
export interface CutString {
  readonly file: string;
  /** What they are. */
  readonly text: string;
  /** The ink of each, in map pixels. */
  readonly masks: readonly InkMask[];
}

/**
 * Reads the pictures that `DIR/labels.tsv` lists (`readBoxLabels`), takes the ink of each as the reader does and cuts its digits out.
 * The error names the file that is missing, no picture, or lists what makes no sense.
 */
export async function readBoxedGlyphs(
  directory: string,
  onProgress?: (done: number, count: number) => void,
): Promise<Result<CutString[], string>> {
  const path = join(directory, 'labels.tsv');
  let tsv: string;
  try {
    tsv = await readFile(path, 'utf8');
  } catch (error) {
    return err(`${path}: expected a list of boxes, got none (${oneLine(error)})`);
  }
  const labels = readBoxLabels(tsv);
  if (!labels.ok) return err(`${path}: ${labels.error}`);
  const cv = await loadOpenCvNode();
  const strings: CutString[] = [];
  for (const { file, text, boxes } of labels.value) {
    const picture = await readRgbaPicture(join(directory, file));
    if (!picture.ok) return picture;
    const map = extractInk(cv, picture.value, undefined);
    if (!map) return err(`${join(directory, file)}: expected a picture with pixels, got none`);
    strings.push({ file, text, masks: cutBoxes(map, boxes) });
    onProgress?.(strings.length, labels.value.length);
  }
  return ok(strings);
}
