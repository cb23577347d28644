import { ALPHABET } from '../core/alphabet.ts';
import { GLYPH_PIXELS } from '../core/glyph.ts';
import { normaliseGlyph } from '../core/normalise-glyph.ts';
import { addClutter } from './augment/clutter.ts';
import { developInk } from './augment/ink.ts';
import { drawNoCharacter } from './augment/no-character.ts';
import { CANVAS_PIXELS, CANVAS_SIZE, warpOnto, type WarpOptions } from './augment/warp.ts';
import { WORLD_DIGITS } from './augment/world-digits.ts';
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

const NO_CHARACTER_SHARE = 0.1;
const WORLD_DIGIT_SHARE = 0.3; // of the classes that have one

const WARP: WarpOptions = { rotation: 0.1, shear: 0.16, scale: 0.1, elastic: 0.65, perspective: 0.15 };

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
 * Crops with classes drawn by the square root of their count: rare letters are seen more often than they occur, digits still most.
 * @throws RangeError where the pool lacks a class
 */
export function createCropSource(pool: CharacterPool): CropSource {
  const byClass: number[][] = ALPHABET.map(() => []);
  pool.labels.forEach((label, index) => byClass[label].push(index));
  const missing = findMissingCharacters(pool);
  if (missing.length > 0) throw new RangeError(`training data: expected every class, got none of ${missing.join(' ')}`);
  const roots = byClass.map((members) => Math.sqrt(members.length));
  const total = roots.reduce((sum, root) => sum + root, 0);
  const shares = Float32Array.from([
    ...roots.map((root) => (root / total) * (1 - NO_CHARACTER_SHARE)),
    NO_CHARACTER_SHARE,
  ]);
  const cumulative = roots.map(
    (
      (sum) => (root: number) =>
        (sum += root / total)
    )(0),
  );

  const pickClass = (random: Random): number => {
    const at = random.next();
    const label = cumulative.findIndex((edge) => at < edge);
    return label < 0 ? ALPHABET.length - 1 : label;
  };
  const pickImage = (label: number, random: Random): Uint8Array => {
    const index = byClass[label][random.below(byClass[label].length)];
    return pool.images.subarray(index * GLYPH_PIXELS, (index + 1) * GLYPH_PIXELS);
  };

  const drawCrop = (label: number, random: Random): Float32Array => {
    const canvas = new Float32Array(CANVAS_PIXELS);
    const pickAny = () => pickImage(pickClass(random), random);
    if (label === NO_CHARACTER) {
      drawNoCharacter(canvas, random, pickAny, WARP);
    } else {
      const drawWorldDigit = WORLD_DIGITS.get(ALPHABET[label]);
      if (drawWorldDigit && random.chance(WORLD_DIGIT_SHARE)) drawWorldDigit(canvas, random);
      else
        warpOnto(
          canvas,
          pickImage(label, random),
          random,
          WARP,
          [CANVAS_SIZE / 2, CANVAS_SIZE / 2],
          random.between(1.3, 1.75),
        );
      addClutter(canvas, random, pickAny, WARP);
    }
    return normaliseGlyph({ width: CANVAS_SIZE, height: CANVAS_SIZE, data: developInk(canvas, random) });
  };

  return {
    shares,
    draw: (count, random) => {
      const glyphs = new Float32Array(count * GLYPH_PIXELS);
      const labels = new Int32Array(count);
      for (let i = 0; i < count; i++) {
        labels[i] = random.chance(NO_CHARACTER_SHARE) ? NO_CHARACTER : pickClass(random);
        glyphs.set(drawCrop(labels[i], random), i * GLYPH_PIXELS);
      }
      return { glyphs, labels };
    },
  };
}
