import * as tf from '@tensorflow/tfjs';
import { GLYPH_PIXELS, GLYPH_SIZE, type Glyph } from '../core/glyph.ts';
import { hashOf } from './hash-of.ts';
import { NORMALISER } from '../core/normalise-glyph.ts';
import type { ReferenceCheck } from '../core/reference-check.ts';
import { err, ok, type Result } from '../core/result.ts';
import { BATCH_SIZES } from './batch-sizes.ts';
import { buildModel } from './build-model.ts';
import type { Classifier, GlyphFeatures, GlyphScores, VerifiableClassifier } from './classifier.ts';
import { parseModelCard, type ModelCard } from './model-card.ts';
import type { ModelFiles } from './model-files.ts';
import { parseReferenceGlyphs, type ReferenceGlyphs } from './reference-glyphs.ts';

/** Why a model could not be loaded. `corrupt`: its files are not what they should be; `backend`: they are, but are not computed rightly. */
export interface ClassifierError {
  readonly kind: 'corrupt' | 'backend';
  readonly message: string;
}

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
  const hash = await hashOf(new Uint8Array(files.weights));
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
  const { inputs, outputs, layers } = model;
  // The layers are the model's own: to dispose of it is to dispose of these too.
  const describing = tf.model({ inputs, outputs: [outputs[0], layers[layers.length - 1].input as tf.SymbolicTensor] });
  const classify = async (glyphs: readonly Glyph[]): Promise<GlyphScores> => {
    const [logits] = await runInBatches(glyphs, [classes], (input) => [
      (model.predict(input) as tf.Tensor).div(temperature),
    ]);
    return { count: glyphs.length, classes, logits };
  };
  const size = tf.util.sizeFromShape(describing.outputs[1].shape.slice(1) as number[]);
  const describe = async (glyphs: readonly Glyph[]): Promise<GlyphScores & GlyphFeatures> => {
    const [logits, features] = await runInBatches(glyphs, [classes, size], (input) => {
      const [raw, features] = describing.predict(input) as tf.Tensor[];
      return [raw.div(temperature), features];
    });
    return { count: glyphs.length, classes, logits, size, features };
  };
  return {
    alphabet,
    backend: tf.getBackend(),
    classify,
    describe,
    verify: () => compareWithReference(classify, reference),
    dispose: () => void model.dispose(),
  };
}

/** Runs the net on batches. @param sizes how many numbers each of its outputs gives a glyph */
async function runInBatches(
  glyphs: readonly Glyph[],
  sizes: readonly number[],
  run: (input: tf.Tensor4D) => tf.Tensor[],
): Promise<Float32Array[]> {
  const answers = sizes.map((size) => new Float32Array(glyphs.length * size));
  const most = BATCH_SIZES[BATCH_SIZES.length - 1];
  for (let from = 0; from < glyphs.length; from += most) {
    const batch = glyphs.slice(from, from + most);
    const outputs = tf.tidy(() => run(toInput(batch)));
    for (const [index, output] of outputs.entries()) {
      const values = (await output.data()) as Float32Array;
      output.dispose();
      answers[index].set(values.subarray(0, batch.length * sizes[index]), from * sizes[index]);
    }
  }
  return answers;
}

/** WebGL's shaders are compiled anew for each shape of a batch. */
const compilesShapes = (): boolean => tf.getBackend() === 'webgl';

/** The glyphs as the net takes them, padded to one of a few sizes where that saves compiling. */
function toInput(glyphs: readonly Glyph[]): tf.Tensor4D {
  const size = compilesShapes() ? (BATCH_SIZES.find((size) => size >= glyphs.length) ?? glyphs.length) : glyphs.length;
  const pixels = new Float32Array(size * GLYPH_PIXELS);
  glyphs.forEach((glyph, index) => pixels.set(glyph, index * GLYPH_PIXELS));
  return tf.tensor4d(pixels, [size, GLYPH_SIZE, GLYPH_SIZE, 1]);
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
