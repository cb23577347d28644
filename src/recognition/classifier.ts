import type { Glyph } from '../core/glyph.ts';
import type { ReferenceCheck } from '../core/reference-check.ts';

/** Raw answers of the net for `count` glyphs: row-major [count, classes] logits. The last class is "not a character". */
export interface GlyphScores {
  readonly count: number;
  /** Characters of the alphabet, and one more. */
  readonly classes: number;
  readonly logits: Float32Array;
}

/** What the net makes of glyphs before it decides: row-major [count, size], the numbers that its last layer weighs. */
export interface GlyphFeatures {
  readonly size: number;
  readonly features: Float32Array;
}

/** A trained net, ready to score glyphs. */
export interface Classifier {
  /** One character a class, in the order of the logits. */
  readonly alphabet: readonly string[];
  /** Name of the tfjs backend that runs it. */
  readonly backend: string;
  /** Scores any number of glyphs; batches are padded to fixed sizes inside. */
  classify(glyphs: readonly Glyph[]): Promise<GlyphScores>;
  /** Frees the net's tensors. */
  dispose(): void;
}

/** A net that also shows what it decides on. */
export interface DescribingClassifier extends Classifier {
  /** `classify`, and the features that its answers rest on. */
  describe(glyphs: readonly Glyph[]): Promise<GlyphScores & GlyphFeatures>;
}

/** A net that came with glyphs whose answers are known. */
export interface VerifiableClassifier extends DescribingClassifier {
  /** Has the net read its reference glyphs (again). */
  verify(): Promise<ReferenceCheck>;
}
