import { ALPHABET } from '../core/alphabet.ts';
import { GLYPH_PIXELS } from '../core/glyph.ts';
import { normaliseGlyph } from '../core/normalise-glyph.ts';
import { addClutter } from './augment/clutter.ts';
import { developInk, scanInk } from './augment/ink.ts';
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

/** What the crops of a run are made of. */
export interface CropOptions {
  /** Classes are drawn by their count to this power: 0 draws all equally often, 1 as often as they occur. */
  readonly classPower: number;
  /** Share of characters that look like the data sets' own scans; the others look like a camera's. */
  readonly scanShare: number;
  /** Share of drawn strokes among the camera's crops of those digits that the world writes in other ways. */
  readonly worldShare: number;
  /** Share of crops that are no character. */
  readonly noCharacterShare: number;
  /** How strongly the camera's crops are distorted; 1 is the usual. */
  readonly distortion: number;
}

const MIDDLE = [CANVAS_SIZE / 2, CANVAS_SIZE / 2] as const;
const CAMERA_WARP: WarpOptions = { rotation: 0.1, shear: 0.16, scale: 0.1, elastic: 0.65, perspective: 0.15 };
const SCAN_WARP: WarpOptions = { rotation: 0.07, shear: 0.12, scale: 0.07, elastic: 0.5, perspective: 0.05 };

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
  const { noCharacterShare, scanShare, worldShare } = options;
  const byClass: number[][] = ALPHABET.map(() => []);
  pool.labels.forEach((label, index) => byClass[label].push(index));
  const missing = findMissingCharacters(pool);
  if (missing.length > 0) throw new RangeError(`training data: expected every class, got none of ${missing.join(' ')}`);
  const frequencies = byClass.map((members) => members.length ** options.classPower);
  const total = frequencies.reduce((sum, frequency) => sum + frequency, 0);
  const shares = Float32Array.from([
    ...frequencies.map((frequency) => (frequency / total) * (1 - noCharacterShare)),
    noCharacterShare,
  ]);
  const cumulative = frequencies.map(
    (
      (sum) => (frequency: number) =>
        (sum += frequency / total)
    )(0),
  );
  const warp = strengthen(CAMERA_WARP, options.distortion);

  const pickClass = (random: Random): number => {
    const at = random.next();
    const label = cumulative.findIndex((edge) => at < edge);
    return label < 0 ? ALPHABET.length - 1 : label;
  };
  const pickImage = (label: number, random: Random): Uint8Array => {
    const index = byClass[label][random.below(byClass[label].length)];
    return pool.images.subarray(index * GLYPH_PIXELS, (index + 1) * GLYPH_PIXELS);
  };

  const drawCamera = (canvas: Float32Array, label: number, random: Random): Uint8Array => {
    const pickAny = () => pickImage(pickClass(random), random);
    if (label === NO_CHARACTER) {
      drawNoCharacter(canvas, random, pickAny, warp);
    } else {
      const drawWorldDigit = WORLD_DIGITS.get(ALPHABET[label]);
      if (drawWorldDigit && random.chance(worldShare)) drawWorldDigit(canvas, random);
      else warpOnto(canvas, pickImage(label, random), random, warp, MIDDLE, random.between(1.3, 1.75));
      addClutter(canvas, random, pickAny, warp);
    }
    return developInk(canvas, random);
  };
  const drawScan = (canvas: Float32Array, label: number, random: Random): Uint8Array => {
    warpOnto(canvas, pickImage(label, random), random, SCAN_WARP, MIDDLE);
    return scanInk(canvas, random);
  };

  return {
    shares,
    draw: (count, random) => {
      const glyphs = new Float32Array(count * GLYPH_PIXELS);
      const labels = new Int32Array(count);
      for (let i = 0; i < count; i++) {
        const label = random.chance(noCharacterShare) ? NO_CHARACTER : pickClass(random);
        const draw = label !== NO_CHARACTER && random.chance(scanShare) ? drawScan : drawCamera;
        const data = draw(new Float32Array(CANVAS_PIXELS), label, random);
        glyphs.set(normaliseGlyph({ width: CANVAS_SIZE, height: CANVAS_SIZE, data }), i * GLYPH_PIXELS);
        labels[i] = label;
      }
      return { glyphs, labels };
    },
  };
}

function strengthen({ rotation, shear, scale, elastic, perspective }: WarpOptions, factor: number): WarpOptions {
  return {
    rotation: rotation * factor,
    shear: shear * factor,
    scale: scale * factor,
    elastic: elastic * factor,
    perspective: perspective * factor,
  };
}
