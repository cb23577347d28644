import { createHash } from 'node:crypto';
import * as tf from '@tensorflow/tfjs';
import { ALPHABET } from '../../core/alphabet.ts';
import { NORMALISER } from '../../core/normalise-glyph.ts';
import { buildModel } from '../../recognition/build-model.ts';
import type { ModelFiles } from '../../recognition/model-files.ts';
import { answerReferences } from './answer-references.ts';
import { quantiseWeights, type WeightType } from './quantise-weights.ts';

/** What training writes of a model beside what reading needs (`ModelCard`). */
export interface CardDetails {
  readonly name: string;
  readonly temperature: number;
  readonly [detail: string]: unknown;
}

/**
 * A net as the files that a reader takes, its weights stored as `type`; the reference answers are those of the stored weights.
 * @throws RangeError on weights that the type cannot hold
 */
export async function packModel(model: tf.LayersModel, details: CardDetails, type: WeightType): Promise<ModelFiles> {
  const { topology, specs, data } = await takeApart(model);
  const stored = quantiseWeights({ specs, data }, type);
  const json = {
    format: 'layers-model',
    modelTopology: topology,
    weightsManifest: [{ paths: ['weights.bin'], weights: stored.specs }],
  };
  const card = {
    ...details,
    weights: type,
    alphabet: ALPHABET.join(''),
    notACharacter: 'one more output, the last',
    normaliser: NORMALISER,
    bytes: stored.data.byteLength,
    weightsSha256: createHash('sha256').update(Buffer.from(stored.data)).digest('hex'),
  };
  const built = await buildModel({ card, model: json, weights: stored.data, reference: undefined });
  if (!built.ok) throw new RangeError(`model ${details.name}: ${built.error}`);
  const reference = answerReferences(built.value, details.temperature);
  built.value.dispose();
  return { card, model: json, weights: stored.data, reference };
}

async function takeApart(model: tf.LayersModel): Promise<{
  readonly topology: unknown;
  readonly specs: tf.io.WeightsManifestEntry[];
  readonly data: ArrayBuffer;
}> {
  let taken: tf.io.ModelArtifacts = {};
  await model.save(
    tf.io.withSaveHandler((artifacts) => {
      taken = artifacts;
      return Promise.resolve({ modelArtifactsInfo: { dateSaved: new Date(0), modelTopologyType: 'JSON' } });
    }),
  );
  return {
    topology: taken.modelTopology,
    specs: taken.weightSpecs ?? [],
    data: tf.io.CompositeArrayBuffer.join(taken.weightData),
  };
}
