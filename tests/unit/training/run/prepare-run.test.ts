import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as tf from '@tensorflow/tfjs';
import { describe, expect, it } from 'vitest';
import { buildModel } from '../../../../src/recognition/build-model.ts';
import type { ModelCard } from '../../../../src/recognition/model-card.ts';
import { parseReferenceGlyphs } from '../../../../src/recognition/reference-glyphs.ts';
import { glyphTensor, writeWeights } from '../../../../src/training/network/network.ts';
import { prepareRun } from '../../../../src/training/run/prepare-run.ts';
import { DEFAULT_TRAINING_OPTIONS } from '../../../../src/training/run/training-options.ts';
import { TRAIN_FLAGS } from '../../../../src/training/flags/train-flags.ts';
import { committedModel } from '../../recognition/committed-model.ts';
import { temporaryFolder } from '../data/temporary-folder.ts';
import { writeMadeUpData } from '../made-up-data.ts';
import { relativeError } from '../numeric-gradient.ts';

const folder = temporaryFolder();
const TIMEOUT = 60_000; // milliseconds, where other programs need the processor too

const prepare = (...args: readonly string[]) =>
  prepareRun(parseArgs({ options: TRAIN_FLAGS, args: ['--workers=1', ...args] }).values, (name) => join(folder, name));

async function failWith(...args: readonly string[]): Promise<string> {
  const run = await prepare(...args);
  if (run.ok) throw new Error('expected an error, got a run');
  return run.error;
}

/** A folder of labelled pictures with this file in it. */
function makePictures(name: string, character: string, content: string): string {
  mkdirSync(join(folder, name, character), { recursive: true });
  if (content !== '') writeFileSync(join(folder, name, character, '1.png'), content);
  return join(folder, name);
}

describe('prepareRun', { timeout: TIMEOUT }, () => {
  it('says in one line what is wrong with what the flags name', async () => {
    mkdirSync(join(folder, 'empty'));
    const broken = makePictures('broken', 'a', 'no picture');
    const strange = makePictures('strange', 'a', 'never read');
    makePictures('strange', '%', 'never read');
    const cases: [readonly string[], RegExp][] = [
      [['--from=elsewhere/inklens'], /^--from: expected models\/NAME, got "elsewhere\/inklens"$/],
      [['--from=models/none'], /^--from: model "none": expected its files in .*ENOENT/],
      [['--teacher=none'], /^--teacher: model "none": expected its files in /],
      [['--from=inklens', '--architecture=mlp'], /^--from: expected a net of --architecture mlp .*, got "inklens"/],
      [['--backend=node'], /^--backend node: expected @tensorflow\/tfjs-node to be installed \(npm install /],
      [['--from=inklens', '--base=x'], /^--base: expected folders of pictures in --data beside it, got none$/],
      [[`--data=${join(folder, 'none')}`], /none: expected a readable folder/],
      [['--from=inklens', `--data=${join(folder, 'empty')}`], /empty: expected .*pictures/],
      [['--from=inklens', `--data=${broken}`], /1\.png: expected a picture, got: /],
      [['--from=inklens', `--data=${strange}`], /%: expected a folder named after a character of 0123.*, got "%"$/],
    ];
    for (const [args, words] of cases) {
      const error = await failWith(...args);
      expect(error).toMatch(words);
      expect(error.split('\n')).toHaveLength(1);
    }
  });

  it('names all that is wrong with the flags, a line each', async () => {
    const error = await failWith('--from=models/none', '--epochs=many', '--seed=x');
    expect(error.split('\n').map((line) => line.split(':')[0])).toEqual(['--from', '--epochs', '--seed']);
  });

  it('has a run ready to begin, and none to resume', async () => {
    await writeMadeUpData(folder, 3);
    const args = [`--data=${folder}`, '--architecture=stride-gap-small', '--width=0.5', '--dropout=0.3', '--name=new'];
    const run = await prepare(...args);
    if (!run.ok) throw new Error(run.error);
    const { network, state, plan, shift, data } = run.value;
    expect(network.architecture).toContainEqual({ type: 'dropout', rate: 0.3 });
    expect(network.architecture[0]).toMatchObject({ filters: 8 });
    expect(state).toBeUndefined();
    expect(plan).toEqual([{ from: 0, epochs: DEFAULT_TRAINING_OPTIONS.epochs, earlyStop: 0 }]);
    expect(shift).toHaveLength(network.classes);
    expect(data.tests.map(({ name }) => name)).toEqual(['emnist-balanced']);
    expect(await failWith(...args, '--resume')).toMatch(/^--resume: expected a checkpoint of "new" at .*ENOENT/);
  });

  it("begins where the model stands that --from names, and keeps which weights these and the teacher's were", async () => {
    const data = join(folder, 'from');
    mkdirSync(data);
    await writeMadeUpData(data, 3);
    const run = await prepare('--from=models/inklens', '--teacher=models/inklens', `--data=${data}`);
    if (!run.ok) throw new Error(run.error);
    const { network, state, shift, settings, options } = run.value;
    const files = await committedModel();
    const { weightsSha256 } = files.card as ModelCard;
    expect(settings).toMatchObject({ from: 'inklens', fromSha256: weightsSha256, teacherSha256: weightsSha256 });
    expect(options).toMatchObject({ teacher: 'inklens', learningRate: 0.001, frozenEpochs: 0 });
    if (!state) throw new Error('expected a beginning, got none');
    expect([state.epoch, state.steps, state.optimiser.length]).toEqual([0, 0, 2]);

    const model = await buildModel(files);
    if (!model.ok) throw new Error(model.error);
    const glyphs = parseReferenceGlyphs(files.reference);
    if (!glyphs.ok) throw new Error(glyphs.error);
    const input = Float32Array.from(glyphs.value.glyphs.flatMap((glyph) => [...glyph]));
    writeWeights(network, state.weights);
    const [actual, expected] = tf.tidy(() => [
      network.inferLogits(glyphTensor(input), state.statistics).add(shift).dataSync<'float32'>(),
      (model.value.predict(glyphTensor(input)) as tf.Tensor).dataSync<'float32'>(),
    ]);
    model.value.dispose();
    expect(relativeError(actual, expected)).toBeLessThan(1e-3);
  });
});
