import { ALPHABET } from '../core/alphabet.ts';
import { GLYPH_PIXELS, type Glyph } from '../core/glyph.ts';
import { normaliseGlyph } from '../core/normalise-glyph.ts';
import { addClutter } from './augment/clutter.ts';
import { damageInk } from './augment/damage-ink.ts';
import { drawNoCharacterCrop } from './augment/draw-no-character-crop.ts';
import { drawFontGlyphs } from './augment/fonts/font-glyphs.ts';
import { DIGIT_FORMS } from './augment/hand/digit-forms.ts';
import { drawHandDigit } from './augment/hand/draw-hand-digit.ts';
import { developInk, scanInk } from './augment/ink.ts';
import { isCuttable, type PickCharacter } from './augment/pick-character.ts';
import { weighInk } from './augment/weigh-ink.ts';
import { CAMERA_WARP, CANVAS_PIXELS, CANVAS_SIZE, SCAN_WARP, strengthenWarp, warpOnto } from './augment/warp.ts';
import type { Random } from './random.ts';

/** Upright 28×28 characters, 0 = paper, 255 = ink, laid end to end, with their index in the alphabet. May live in shared memory. */
export interface CharacterPool {
  readonly images: Uint8Array;
  readonly labels: Uint8Array;
}

/** One batch as the net takes it: glyphs laid end to end and class indices; class `ALPHABET.length` is "not a character". */
export interface Batch {
  readonly glyphs: Float32Array;
  readonly labels: Int32Array;
}

/** Class index of "not a character". */
export const NO_CHARACTER = ALPHABET.length;

/** Classes of the net. */
export const CLASSES = ALPHABET.length + 1;

/** What the crops of a run are made of. */
export interface CropOptions {
  /** Classes are drawn by their count to this power: 0 draws all equally often, 1 as often as they occur. */
  readonly classPower: number;
  /** Share of the characters that are digits; 0 leaves it to `classPower`. */
  readonly digitShare: number;
  /** Share of characters that look like the data sets' own scans; the others look like a camera's. */
  readonly scanShare: number;
  /** Share of drawn hands from all over the world among the camera's crops of digits. */
  readonly worldShare: number;
  /** Share of handwriting fonts' glyphs among the camera's other crops of characters. */
  readonly fontShare: number;
  /** Share of crops that are no character. */
  readonly noCharacterShare: number;
  /** How strongly the camera's crops are distorted; 1 is the usual. */
  readonly distortion: number;
}

const DIGITS = 10; // the alphabet's first classes
const MIDDLE = [CANVAS_SIZE / 2, CANVAS_SIZE / 2] as const;
const SOURCE_BOX = 20; // pixels of a source character's longer side
const SMALL = 0.1; // share of the camera's characters that are small in the picture
const LEANING = 0.2; // share of the data sets' characters that are sheared this much more: their own writers mostly stand upright
const LEAN = 2.2;

/** Draws augmented crops from a pool without end. */
export interface CropSource {
  /** Share of each class among the crops drawn, [CLASSES]; sums to 1. */
  readonly shares: Float32Array;
  draw(count: number, random: Random): Batch;
}

/** Characters of the alphabet that the pool has no sample of. */
export function findMissingCharacters({ labels }: CharacterPool): string[] {
  const present = new Set(labels);
  return ALPHABET.filter((_, label) => !present.has(label));
}

/**
 * Crops with rare classes drawn more often than they occur. Two looks: the scan's, which is what published figures are measured on, and
 * the camera's, with clutter and a threshold.
 * @throws RangeError where the pool lacks a class
 */
export function createCropSource(pool: CharacterPool, options: CropOptions): CropSource {
  const { noCharacterShare, scanShare, worldShare, fontShare } = options;
  const missing = findMissingCharacters(pool);
  if (missing.length > 0) throw new RangeError(`training data: expected every class, got none of ${missing.join(' ')}`);
  const byClass: number[][] = ALPHABET.map(() => []);
  pool.labels.forEach((label, index) => byClass[label].push(index));
  const shares = shareOut(byClass, options);
  const fontGlyphs = fontShare > 0 ? drawFontGlyphs() : [];
  const warp = strengthenWarp(CAMERA_WARP, options.distortion);
  const leaning = { ...warp, shear: LEAN * warp.shear };

  const pickClass = (random: Random): number => {
    let left = random.next() * (1 - noCharacterShare);
    for (let label = 0; label < ALPHABET.length - 1; label++) if ((left -= shares[label]) < 0) return label;
    return ALPHABET.length - 1;
  };
  const pickImage = (label: number, random: Random): Uint8Array => {
    const index = byClass[label][random.below(byClass[label].length)];
    return pool.images.subarray(index * GLYPH_PIXELS, (index + 1) * GLYPH_PIXELS);
  };
  const pickAny =
    (random: Random): PickCharacter =>
    (use) => {
      let label = pickClass(random);
      while (use === 'part' && !isCuttable(label)) label = pickClass(random);
      return pickImage(label, random);
    };

  const drawCamera = (canvas: Float32Array, label: number, random: Random): Uint8Array => {
    const size = SOURCE_BOX * (random.chance(SMALL) ? random.between(0.8, 1.3) : random.between(1.3, 1.75));
    if (label < DIGIT_FORMS.length && random.chance(worldShare)) {
      drawHandDigit(canvas, label, random, warp, size);
    } else {
      const image = random.chance(fontShare)
        ? fontGlyphs[label][random.below(fontGlyphs[label].length)]
        : pickImage(label, random);
      warpOnto(canvas, image, random, random.chance(LEANING) ? leaning : warp, MIDDLE, size / SOURCE_BOX);
      weighInk(canvas, random);
    }
    addClutter(canvas, size, random, pickAny(random), warp);
    damageInk(canvas, random);
    return developInk(canvas, random);
  };
  const drawScan = (canvas: Float32Array, label: number, random: Random): Uint8Array => {
    warpOnto(canvas, pickImage(label, random), random, SCAN_WARP, MIDDLE);
    return scanInk(canvas, random);
  };
  const drawCharacter = (label: number, random: Random): Glyph => {
    const draw = random.chance(scanShare) ? drawScan : drawCamera;
    const data = draw(new Float32Array(CANVAS_PIXELS), label, random);
    return normaliseGlyph({ width: CANVAS_SIZE, height: CANVAS_SIZE, data });
  };

  return {
    shares,
    draw: (count, random) => {
      const glyphs = new Float32Array(count * GLYPH_PIXELS);
      const labels = new Int32Array(count);
      for (let i = 0; i < count; i++) {
        const label = random.chance(noCharacterShare) ? NO_CHARACTER : pickClass(random);
        const glyph =
          label === NO_CHARACTER ? drawNoCharacterCrop(pickAny(random), random, warp) : drawCharacter(label, random);
        glyphs.set(glyph, i * GLYPH_PIXELS);
        labels[i] = label;
      }
      return { glyphs, labels };
    },
  };
}

/** Share of each class among the crops, [CLASSES], by the number of its samples. */
function shareOut(
  byClass: readonly (readonly number[])[],
  { classPower, digitShare, noCharacterShare }: CropOptions,
): Float32Array {
  const frequencies = byClass.map((members) => members.length ** classPower);
  const [digits, letters] = [frequencies.slice(0, DIGITS), frequencies.slice(DIGITS)].map(sum);
  const share = digitShare || digits / (digits + letters);
  const characters = frequencies.map((each, label) =>
    label < DIGITS ? (each / digits) * share : (each / letters) * (1 - share),
  );
  return Float32Array.from([...characters.map((each) => each * (1 - noCharacterShare)), noCharacterShare]);
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
