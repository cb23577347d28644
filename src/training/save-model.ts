import { createHash } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as tf from '@tensorflow/tfjs';
import { ALPHABET } from '../core/alphabet.ts';
import { GLYPH_SIZE, type Glyph } from '../core/glyph.ts';
import { normaliseGlyph, NORMALISER } from '../core/normalise-glyph.ts';
import type { ReferenceJson } from '../recognition/reference-glyphs.ts';
import { developInk } from './augment/ink.ts';
import { CANVAS_PIXELS, CANVAS_SIZE } from './augment/warp.ts';
import { WORLD_DIGITS } from './augment/world-digits.ts';
import { createRandom, type Random } from './random.ts';

/** What training writes of a model beside what reading needs (`ModelCard`). */
export interface CardDetails {
  readonly name: string;
  readonly temperature: number;
  readonly [detail: string]: unknown;
}

/** Writes `model.json`, `weights.bin`, `reference.json` and `card.json` into `directory`, each in one step. */
export async function saveModel(model: tf.LayersModel, directory: string, details: CardDetails): Promise<void> {
  await mkdir(directory, { recursive: true });
  let weights = new ArrayBuffer(0);
  let json = '';
  await model.save(
    tf.io.withSaveHandler((artifacts) => {
      weights = tf.io.CompositeArrayBuffer.join(artifacts.weightData);
      const manifest = [{ paths: ['weights.bin'], weights: artifacts.weightSpecs }];
      json = JSON.stringify({
        format: 'layers-model',
        modelTopology: artifacts.modelTopology,
        weightsManifest: manifest,
      });
      return Promise.resolve({ modelArtifactsInfo: { dateSaved: new Date(0), modelTopologyType: 'JSON' } });
    }),
  );
  const card = {
    ...details,
    alphabet: ALPHABET.join(''),
    notACharacter: 'one more output, the last',
    normaliser: NORMALISER,
    weightsSha256: createHash('sha256').update(Buffer.from(weights)).digest('hex'),
  };
  await writeWhole(join(directory, 'weights.bin'), Buffer.from(weights));
  await writeWhole(join(directory, 'model.json'), json);
  await writeWhole(join(directory, 'reference.json'), JSON.stringify(answerReferences(model, details.temperature)));
  await writeWhole(join(directory, 'card.json'), `${JSON.stringify(card, null, 2)}\n`);
}

/** A file is there whole or not at all, whenever the process is killed. */
export async function writeWhole(path: string, content: string | Buffer): Promise<void> {
  await writeFile(`${path}.part`, content);
  await rename(`${path}.part`, path);
}

/** Digits that this project draws itself, with the net's answers. */
function answerReferences(model: tf.LayersModel, temperature: number): ReferenceJson {
  const glyphs = [...WORLD_DIGITS.values()].flatMap((draw, digit) =>
    [0, 1, 2, 3].map((sample) => drawReference(draw, digit * 4 + sample)),
  );
  return tf.tidy(() => {
    const input = tf.tensor4d(Float32Array.from(glyphs.flatMap((glyph) => [...glyph])), [
      glyphs.length,
      GLYPH_SIZE,
      GLYPH_SIZE,
      1,
    ]);
    const logits = (model.predict(input) as tf.Tensor2D).div(temperature);
    return {
      glyphs: glyphs.map((glyph) => Buffer.from(glyph.map((level) => level * 255)).toString('base64')),
      best: [...logits.argMax(1).dataSync()],
      logits: [...logits.max(1).dataSync()].map((logit) => Number(logit.toFixed(4))),
    };
  });
}

/** Rounded to the 256 levels that the file holds. */
function drawReference(draw: (canvas: Float32Array, random: Random) => void, seed: number): Glyph {
  const random = createRandom(seed);
  const canvas = new Float32Array(CANVAS_PIXELS);
  draw(canvas, random);
  const glyph = normaliseGlyph({ width: CANVAS_SIZE, height: CANVAS_SIZE, data: developInk(canvas, random) });
  return glyph.map((level) => Math.floor(level * 255) / 255);
}
