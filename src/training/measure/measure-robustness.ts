import { normaliseGlyph } from '../../core/normalise-glyph.ts';
import type { Classifier } from '../../recognition/classifier.ts';
import { standLightOnDark } from './stand-light-on-dark.ts';
import { rankLabels } from './count-right.ts';
import { rotateImage } from './rotate-image.ts';
import { characterGlyph, scoreGlyphs, type LabelledCharacters, type LabelledScores } from './score-glyphs.ts';
import { measureStrokeWidth } from './stroke-width.ts';

/** How often the net was right on crops of one kind. */
export interface Slice {
  readonly n: number;
  /** 0–1. */
  readonly accuracy: number;
}

/** Crops whose strokes are `width` pixels wide in the mean. */
export type WidthSlice = Slice & { readonly width: number };

/** Crops turned by `degrees`, anticlockwise. */
export type RotationSlice = Slice & { readonly degrees: number };

const WIDTH_SLICES = 6;
const ROTATIONS = [-30, -20, -10, 0, 10, 20, 30];
const ROTATED = 2000; // characters a rotation, evenly over the set

/** Accuracy by the strokes' mean width in the normalised crop, in slices of about equal size. */
export function sliceByStrokeWidth(set: LabelledCharacters, scores: LabelledScores): WidthSlice[] {
  const ranks = rankLabels(scores, 'text');
  const sorted = Array.from(ranks, (rank, index) => ({
    right: rank === 0,
    width: measureStrokeWidth(characterGlyph(set, index)),
  })).sort((a, b) => a.width - b.width);
  const edges = Array.from({ length: WIDTH_SLICES + 1 }, (_, k) => Math.round((k * sorted.length) / WIDTH_SLICES));
  return edges.slice(1).flatMap((to, k) => {
    const slice = sorted.slice(edges[k], to);
    if (slice.length === 0) return [];
    const accuracy = slice.filter(({ right }) => right).length / slice.length;
    const width = slice.reduce((sum, crop) => sum + crop.width, 0) / slice.length;
    return { n: slice.length, accuracy, width };
  });
}

/** Accuracy on the same characters turned by −30° to 30°. */
export async function sliceByRotation(
  classifier: Classifier,
  set: LabelledCharacters,
  onProgress?: (share: number) => void,
): Promise<RotationSlice[]> {
  const { rows, columns, images } = set;
  const step = Math.max(1, Math.floor(set.labels.length / ROTATED));
  const chosen = Array.from({ length: Math.floor(set.labels.length / step) }, (_, i) => i * step);
  const labels = chosen.map((index) => set.labels[index]);
  const slices: RotationSlice[] = [];
  for (const degrees of ROTATIONS) {
    const logits = await scoreGlyphs(classifier, chosen.length, (i) => {
      const data = images.subarray(chosen[i] * rows * columns, (chosen[i] + 1) * rows * columns);
      return normaliseGlyph(rotateImage(standLightOnDark({ width: columns, height: rows, data }), degrees));
    });
    const ranks = rankLabels({ logits, classes: classifier.alphabet.length + 1, labels }, 'text');
    slices.push({ degrees, n: chosen.length, accuracy: ranks.filter((rank) => rank === 0).length / chosen.length });
    onProgress?.(slices.length / ROTATIONS.length);
  }
  return slices;
}
