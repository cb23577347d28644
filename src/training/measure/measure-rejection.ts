import { GLYPH_PIXELS, GLYPH_SIZE, type Glyph } from '../../core/glyph.ts';
import type { Classifier } from '../../recognition/classifier.ts';
import { drawNoCharacterCrop } from '../augment/draw-no-character-crop.ts';
import { isCuttable, type PickCharacter } from '../augment/pick-character.ts';
import { createCropSource, type CharacterPool } from '../crop-source.ts';
import { createRandom } from '../random.ts';
import { roundShare } from './count-right.ts';
import { characterProbabilities, shareReaching, thresholdKeeping } from './rejection.ts';
import { characterGlyph, scoreGlyphs } from './score-glyphs.ts';

/** The threshold that keeps 98 % of some characters, and the share of crops that are none which it lets pass; 0–1. */
export interface Rejection {
  readonly threshold: number;
  readonly accepted: number;
}

/** Rejection of made-up crops that are no character, at thresholds by two looks of the same characters. */
export interface RejectionMeasure {
  /** Crops a look, and crops that are no character. */
  readonly n: number;
  /** Characters as the set has them. */
  readonly plain: Rejection;
  /** Characters distorted and cluttered as training does for the camera's look. */
  readonly camera: Rejection;
}

const CROPS = 5000;
const SEED = 20;

/**
 * Draws crops that are no character from characters that were not trained on, always the same ones, and counts how many pass for one.
 * @param pool has every class
 * @param onProgress is told the share done, 0–1
 */
export async function measureRejection(
  classifier: Classifier,
  pool: CharacterPool,
  onProgress?: (share: number) => void,
): Promise<RejectionMeasure> {
  const classes = classifier.alphabet.length + 1;
  const random = createRandom(SEED);
  const pick = (): number => random.below(pool.labels.length);
  const pickImage: PickCharacter = (use) => {
    let index = pick();
    while (use === 'part' && !isCuttable(pool.labels[index])) index = pick();
    return pool.images.subarray(index * GLYPH_PIXELS, (index + 1) * GLYPH_PIXELS);
  };
  const source = createCropSource(pool, {
    classPower: 0,
    digitShare: 0,
    scanShare: 0,
    worldShare: 0,
    fontShare: 0,
    noCharacterShare: 0,
    distortion: 1,
  });
  const set = { rows: GLYPH_SIZE, columns: GLYPH_SIZE, ...pool };
  const score = async (part: number, glyphAt: () => Glyph): Promise<Float64Array> => {
    const logits = await scoreGlyphs(classifier, CROPS, glyphAt, (done) =>
      onProgress?.((part * CROPS + done) / (3 * CROPS)),
    );
    return characterProbabilities(logits, classes);
  };
  const plain = await score(0, () => characterGlyph(set, pick()));
  const camera = await score(1, () => source.draw(1, random).glyphs);
  const none = await score(2, () => drawNoCharacterCrop(pickImage, random));
  return { n: CROPS, plain: reject(plain, none), camera: reject(camera, none) };
}

/** @param kept how much speaks for the characters, @param none how much for what is none */
export function reject(kept: Float64Array, none: Float64Array): Rejection {
  const threshold = thresholdKeeping(kept);
  return { threshold: roundShare(threshold), accepted: roundShare(shareReaching(none, threshold)) };
}
