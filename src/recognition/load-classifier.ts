import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import * as tf from '@tensorflow/tfjs';
import { GLYPH_PIXELS, GLYPH_SIZE, type Glyph } from '../core/glyph.ts';
import { NORMALISER } from '../core/normalise-glyph.ts';
import type { ReferenceCheck } from '../core/reference-check.ts';
import { err, ok, type Result } from '../core/result.ts';
import { buildModel } from './build-model.ts';
import type { Classifier, GlyphScores, VerifiableClassifier } from './classifier.ts';
import { parseModelCard, type ModelCard } from './model-card.ts';
import type { ModelFiles } from './model-files.ts';
import { parseReferenceGlyphs, type ReferenceGlyphs } from './reference-glyphs.ts';

/** Why a model could not be loaded. `corrupt`: its files are not what they should be; `backend`: they are, but are not computed rightly. */
export interface ClassifierError {
  readonly kind: 'corrupt' | 'backend';
  readonly message: string;
}

/** Sizes that batches are padded to: WebGL compiles its shaders anew for each shape. */
const BATCH_SIZES = [8, 16, 32, 64];
const LOGIT_TOLERANCE = 0.5; // half-precision WebGL textures move a logit by up to a few tenths

/** Builds the net from its files on the backend that tfjs now uses, and checks that it gives the reference answers. */
export async function loadClassifier(files: ModelFiles): Promise<Result<VerifiableClassifier, ClassifierError>> {
  const corrupt = (message: string) => err({ kind: 'corrupt', message } as const);
  const card = parseModelCard(files.card);
  if (!card.ok) return corrupt(card.error);
  if (card.value.normaliser !== NORMALISER) {
    return corrupt(
      `model ${card.value.name}: expected crops of normaliser "${NORMALISER}", got "${card.value.normaliser}"`,
    );
  }
  const reference = parseReferenceGlyphs(files.reference);
  if (!reference.ok) return corrupt(reference.error);
  const hash = bytesToHex(sha256(new Uint8Array(files.weights)));
  if (hash !== card.value.weightsSha256) {
    return corrupt(
      `model ${card.value.name}: weights: expected SHA-256 ${card.value.weightsSha256}, got ${hash} (${files.weights.byteLength} bytes)`,
    );
  }

  const built = await buildModel(files);
  if (!built.ok) return corrupt(`model ${card.value.name}: ${built.error}`);
  const model = built.value;
  const classes = model.outputs[0].shape.at(-1);
  if (classes !== card.value.alphabet.length + 1) {
    model.dispose();
    return corrupt(`model ${card.value.name}: expected ${card.value.alphabet.length + 1} outputs, got ${classes}`);
  }

  const classifier = toClassifier(model, card.value, reference.value);
  // A backend may also throw: a kernel that traps, a WebGL context that is lost.
  const fault = await classifier
    .verify()
    .then(faultOf, (error: unknown) => `expected answers to the reference glyphs, got ${String(error)}`);
  if (fault !== undefined) {
    classifier.dispose();
    return err({ kind: 'backend', message: `${classifier.backend}: ${fault}` });
  }
  return ok(classifier);
}

function toClassifier(
  model: tf.LayersModel,
  { alphabet, temperature }: ModelCard,
  reference: ReferenceGlyphs,
): VerifiableClassifier {
  const classes = alphabet.length + 1;
  const score = async (glyphs: readonly Glyph[]): Promise<Float32Array> => {
    const size =
      tf.getBackend() === 'webgl'
        ? (BATCH_SIZES.find((size) => size >= glyphs.length) ?? glyphs.length)
        : glyphs.length;
    const pixels = new Float32Array(size * GLYPH_PIXELS);
    glyphs.forEach((glyph, index) => pixels.set(glyph, index * GLYPH_PIXELS));
    const output = tf.tidy(() => {
      const logits = model.predict(tf.tensor4d(pixels, [size, GLYPH_SIZE, GLYPH_SIZE, 1])) as tf.Tensor2D;
      return logits.div(temperature);
    });
    const values = (await output.data()) as Float32Array;
    output.dispose();
    return values.subarray(0, glyphs.length * classes);
  };
  const classify = async (glyphs: readonly Glyph[]): Promise<GlyphScores> => {
    const logits = new Float32Array(glyphs.length * classes);
    const most = BATCH_SIZES[BATCH_SIZES.length - 1];
    for (let from = 0; from < glyphs.length; from += most) {
      logits.set(await score(glyphs.slice(from, from + most)), from * classes);
    }
    return { count: glyphs.length, classes, logits };
  };
  return {
    alphabet,
    backend: tf.getBackend(),
    classify,
    verify: () => compareWithReference(classify, reference),
    dispose: () => void model.dispose(),
  };
}

/** How the answers to the reference glyphs compare with the trainer's. */
async function compareWithReference(
  classify: Classifier['classify'],
  reference: ReferenceGlyphs,
): Promise<ReferenceCheck> {
  const { classes, logits } = await classify(reference.glyphs);
  let [right, drift] = [0, 0];
  for (const [index, expected] of reference.best.entries()) {
    const row = logits.subarray(index * classes, (index + 1) * classes);
    if (row.indexOf(Math.max(...row)) === expected) right += 1;
    const difference = Math.abs(row[expected] - reference.logits[index]);
    // A logit that is no number makes a difference that is none, and no maximum takes that in.
    drift = Number.isNaN(difference) ? Infinity : Math.max(drift, difference);
  }
  return { right, of: reference.best.length, drift };
}

/** In words what is wrong with the answers; undefined where nothing is. */
function faultOf({ right, of, drift }: ReferenceCheck): string | undefined {
  if (right < of) return `expected ${of} reference glyphs read as the trainer read them, got ${right}`;
  if (drift > LOGIT_TOLERANCE) return `expected logits within ${LOGIT_TOLERANCE} of the trainer's, got ${drift} off`;
  return undefined;
}
