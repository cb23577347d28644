import type { FrameBox } from '../../../src/core/geometry.ts';
import { fieldFormat } from '../../../src/core/formats/parse-format.ts';
import type { RgbaImage } from '../../../src/core/image.ts';
import { describeArcs } from '../../../src/core/lattice/describe-arcs.ts';
import { cutLines, type CutLine } from '../../../src/reader/cut-lines.ts';
import { isCutOff } from '../../../src/reader/is-cut-off.ts';
import type { Classifier } from '../../../src/recognition/classifier.ts';
import type { OpenCv } from '../../../src/vision/opencv.ts';
import { selectWriting } from '../../../src/vision/text-lines/select-writing.ts';
import { scoreLines } from '../../../src/reader/score-lines.ts';
import { toFrameBox } from '../../../src/reader/to-read-line.ts';
import { extractInk } from '../../../src/vision/extract-ink.ts';
import { findTextLines } from '../../../src/vision/find-text-lines.ts';
import type { LatticeSample } from './lattice-sample.ts';

/** A picture of digits, and where each of them is. */
export interface BoxedPicture {
  readonly name: string;
  readonly image: RgbaImage;
  readonly characters: readonly { readonly text: string; readonly box: FrameBox }[];
}

/** The lattices of all lines that the reader finds in a picture, with the true digits that lie in each. */
export async function collectLattices(
  { name, image, characters }: BoxedPicture,
  { cv, classifier }: { readonly cv: OpenCv; readonly classifier: Classifier },
): Promise<LatticeSample[]> {
  const map = extractInk(cv, image, undefined);
  if (!map) return [];
  const digits = fieldFormat('digits');
  const cut = cutLines(
    map,
    findTextLines(map, 0, selectWriting(map).components).filter((line) => !isCutOff(line, map, image)),
  );
  const lines = await scoreLines(cut, digits, classifier);
  return lines.map((found) => ({
    name,
    nodes: found.pieces.length + 1,
    arcs: describeArcs(found.line, found.pieces, found.candidates, found.marks),
    truth: truthOf(found, characters),
    height: found.line.height,
  }));
}

/** The characters whose middles lie in the hull of the line's pieces, in its order. */
function truthOf({ map, pieces }: CutLine, characters: BoxedPicture['characters']): string {
  const left = Math.min(...pieces.map(({ x }) => x));
  const top = Math.min(...pieces.map(({ y }) => y));
  const right = Math.max(...pieces.map(({ x, width }) => x + width));
  const bottom = Math.max(...pieces.map(({ y, height }) => y + height));
  const hull = toFrameBox([left, top, right - left, bottom - top], map);
  const middles = characters.map(({ text, box: [x, y, width, height] }) => ({
    text,
    x: x + width / 2,
    y: y + height / 2,
  }));
  return middles
    .filter(({ x, y }) => x > hull[0] && x < hull[0] + hull[2] && y > hull[1] && y < hull[1] + hull[3])
    .sort((a, b) => a.x - b.x)
    .map(({ text }) => text)
    .join('');
}
