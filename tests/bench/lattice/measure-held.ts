import type { FrameBox } from '../../../src/core/geometry.ts';
import type { RgbaImage } from '../../../src/core/image.ts';
import type { InkMap } from '../../../src/core/ink.ts';
import type { InkMask } from '../../../src/core/mask.ts';
import { fieldFormat } from '../../../src/core/formats/parse-format.ts';
import { toPicture } from '../../../src/core/turn-ink.ts';
import { cutLines } from '../../../src/reader/cut-lines.ts';
import { isCutOff } from '../../../src/reader/is-cut-off.ts';
import { scoreLines } from '../../../src/reader/score-lines.ts';
import type { Classifier } from '../../../src/recognition/classifier.ts';
import { extractInk } from '../../../src/vision/extract-ink.ts';
import { findTextLines } from '../../../src/vision/find-text-lines.ts';
import type { OpenCv } from '../../../src/vision/opencv.ts';
import { selectWriting } from '../../../src/vision/text-lines/select-writing.ts';

/** From this intersection over union a candidate's box is taken for the true one. */
const MATCH = 0.7;

/** What the lattices of one picture hold. */
export interface Held {
  /** For each true box, whether a candidate that the net saw matches it. */
  readonly held: readonly boolean[];
  /** Candidates that the net saw. */
  readonly candidates: number;
}

/** Takes a picture through the reader's stages up to the net, as it lies, and compares what the net saw with the true boxes. */
export async function measureHeld(
  image: RgbaImage,
  boxes: readonly FrameBox[],
  { cv, classifier }: { readonly cv: OpenCv; readonly classifier: Classifier },
): Promise<Held> {
  const map = extractInk(cv, image, undefined);
  if (!map) return { held: boxes.map(() => false), candidates: 0 };
  const found = findTextLines(map, 0, selectWriting(map).components).filter((line) => !isCutOff(line, map, image));
  const lines = await scoreLines(cutLines(map, found), fieldFormat('digits'), classifier);
  const seen = lines.flatMap(({ map: own, candidates }) => candidates.map(({ mask }) => inkBox(mask, own)));
  return { held: boxes.map((box) => seen.some((other) => overlap(box, other) >= MATCH)), candidates: seen.length };
}

/** The box of a mask's ink in the picture: of the ink itself where the map is turned, which is smaller than its turned box. */
function inkBox({ x, y, width, height, data }: InkMask, map: InkMap): FrameBox {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let row = 0, i = 0; row < height; row++) {
    for (let column = 0; column < width; column++, i++) {
      if (!data[i]) continue;
      const [px, py] = toPicture(map, x + column + 0.5, y + row + 0.5);
      [left, top] = [Math.min(left, px), Math.min(top, py)];
      [right, bottom] = [Math.max(right, px), Math.max(bottom, py)];
    }
  }
  const half = map.scale / 2;
  return [left - half, top - half, right - left + 2 * half, bottom - top + 2 * half];
}

/** Intersection over union. */
function overlap([ax, ay, aw, ah]: FrameBox, [bx, by, bw, bh]: FrameBox): number {
  const width = Math.min(ax + aw, bx + bw) - Math.max(ax, bx);
  const height = Math.min(ay + ah, by + bh) - Math.max(ay, by);
  if (width <= 0 || height <= 0) return 0;
  return (width * height) / (aw * ah + bw * bh - width * height);
}
