import * as tf from '@tensorflow/tfjs';
import { afterAll, describe, expect, it } from 'vitest';
import { createNodeReader } from '../../../src/reader/create-node-reader.ts';
import { createReader } from '../../../src/reader/create-reader.ts';
import { READER_MODELS } from '../../../src/reader/reader-models.ts';
import { loadNodeClassifiers } from '../../../src/recognition/load-node-classifier.ts';
import { loadOpenCvNode } from '../../../src/vision/load-opencv-node.ts';
import { photographStrings } from '../../fixtures/photograph-strings.ts';
import { trackMats } from '../vision/track-mats.ts';

const READS = 20;

const tracked = trackMats(await loadOpenCvNode());
const chosen = await loadNodeClassifiers(READER_MODELS);
if (!chosen.ok) throw new Error(chosen.error.message);
const reader = createReader({ cv: tracked.cv, ...chosen.value });
const { image } = await photographStrings({
  strings: ['4711', '90210'],
  font: 'schoolbell',
  sheet: 'ballpoint on lines',
  width: 480,
  height: 360,
  seed: 3,
});
const options = { format: 'digits', threshold: 0.8 } as const;

afterAll(() => {
  reader.dispose();
  expect(tf.memory().numTensors).toBe(0);
});

describe('createReader', () => {
  it(`leaves neither Mats nor tensors after ${READS} readings, and reads the same each time`, async () => {
    const first = await reader.read(image, options);
    expect(first.lines).toHaveLength(2);
    const { tensors } = reader.memory();
    expect(tensors).toBeGreaterThan(0); // the net's own
    const made = tracked.made();
    for (let round = 0; round < READS; round++) expect(await reader.read(image, options)).toEqual(first);
    expect(reader.memory()).toEqual({ mats: 0, tensors });
    expect(tracked.made() - made).toBeGreaterThanOrEqual(READS);
    expect(tracked.alive()).toBe(0);
  });

  it('has both nets read their reference characters again, and leaves nothing behind', async () => {
    const check = await reader.verify();
    expect(check).toMatchObject({
      backend: 'wasm',
      refused: [],
      memory: { mats: 0, tensors: reader.memory().tensors },
    });
    expect(check.of).toBeGreaterThan(20);
    expect(check.right).toBe(check.of);
    expect(check.drift).toBeLessThan(0.01);
  });

  it('says how the last reading spent its time', async () => {
    await reader.read(image, options);
    const { total, vision, recognition } = reader.timings();
    expect(vision).toBeGreaterThan(0);
    expect(recognition).toBeGreaterThan(0);
    expect(vision + recognition).toBeCloseTo(total);
    await reader.read(image, { ...options, region: [-50, -50, 10, 10] });
    const elsewhere = reader.timings();
    expect(elsewhere).toMatchObject({ vision: elsewhere.total, recognition: 0 });
  });

  it('shows the stages to whoever looks', async () => {
    const stages: string[] = [];
    await reader.read(image, { ...options, onStage: (name) => void stages.push(name) });
    expect(stages.slice(0, 3)).toEqual(['gray', 'paper', 'ink-depth']);
  });

  it('names its backend', () => {
    expect(reader.backend).toBe('wasm');
  });
});

describe('createNodeReader', () => {
  it('says in a failure that a model is missing', async () => {
    const missing = await createNodeReader('no-such-model');
    if (missing.ok) throw new Error('expected a failure, got a reader');
    expect(missing.error.kind).toBe('model-failed');
    expect(missing.error.message).toContain('"no-such-model"');
  });
});
