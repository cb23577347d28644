import { join } from 'node:path';
import type * as tf from '@tensorflow/tfjs';
import { GLYPH_SIZE } from '../../core/glyph.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { readModelFolder } from '../../recognition/read-model-files.ts';
import type { CharacterPool } from '../crop-source.ts';
import type { LabelledGlyphs } from '../data/load-dataset.ts';
import { blendWithStart, type StartBlend } from '../fine-tune/blend-with-start.ts';
import { fitTemperature } from '../measure/fit-temperature.ts';
import { meanOverLabels, roundShare } from '../measure/count-right.ts';
import { measureTests, withClassifier, type TestFigures } from '../measure/measure-tests.ts';
import { characterProbabilities, thresholdKeeping } from '../measure/rejection.ts';
import { scoreCharacters } from '../measure/score-glyphs.ts';
import { countCost } from '../network/count-cost.ts';
import { exportModel } from '../network/export-model.ts';
import type { Network } from '../network/network.ts';
import { packModel, type CardDetails } from './pack-model.ts';
import type { WeightType } from './quantise-weights.ts';
import { writeDurably } from '../write-durably.ts';
import { saveModel } from './save-model.ts';

/** A net after its last epoch. */
export interface TrainedNet {
  readonly network: Network;
  /** Flat, averaged, in the order of the network's variables. */
  readonly weights: Float32Array;
  /** Flat batch-norm statistics. */
  readonly statistics: Float32Array;
  /** What is added to the logits for equal shares of the classes (`shiftToEqualShares`), [classes]. */
  readonly shift: Float32Array;
}

/** What a finished model is made with, beside the net. */
export interface FinishPlan {
  /** Written into; made where it is not there. */
  readonly directory: string;
  /** float16 where absent. */
  readonly weightType?: WeightType;
  /** What the net's weights are blended with; nothing where absent. */
  readonly start?: StartBlend | undefined;
  /** Characters held out of training: what temperature and threshold are fitted on. */
  readonly validation: CharacterPool;
  /** Measured last, and nothing is chosen by them. */
  readonly tests: readonly LabelledGlyphs[];
  /** What else goes onto the card: name, seed, flags, what it learned from … */
  readonly details: { readonly name: string; readonly [detail: string]: unknown };
}

/**
 * Everything after the last epoch: exports the net, fits the temperature and the threshold of acceptance on the validation split with
 * the weights as stored, writes the model, reads it back from disk and writes what it measures on the test sets into the card.
 * @returns the figures by test set. Errors: no validation characters; a net whose answers no backend reproduces
 * @throws RangeError on weights that the weight type cannot hold
 */
export async function finishModel(
  net: TrainedNet,
  plan: FinishPlan,
): Promise<Result<Readonly<Record<string, TestFigures>>, string>> {
  const { directory, validation, weightType = 'float16', details } = plan;
  if (validation.labels.length === 0) return err('validation: expected at least one character, got none');
  const model = exportModel(net.network, net.weights, net.statistics, net.shift);
  const blended = plan.start ? await blendWithStart(model, plan.start) : ok(model);
  const fitted = blended.ok ? await fit(model, validation, details.name, weightType) : blended;
  if (!fitted.ok) {
    model.dispose();
    return fitted;
  }
  const { parameters, megaFlop } = countCost(net.network.architecture, net.network.classes);
  const card: CardDetails = {
    ...details,
    ...fitted.value,
    parameters,
    megaFlop: Number(megaFlop.toFixed(2)),
  };
  await saveModel(model, directory, card, weightType);
  model.dispose();

  const written = await readModelFolder(directory);
  if (!written.ok) return written;
  const figures = await measureTests(written.value, plan.tests, fitted.value.temperature);
  if (!figures.ok) return figures;
  const measured = { ...(written.value.card as object), accuracy: figures.value };
  await writeDurably(join(directory, 'card.json'), `${JSON.stringify(measured, null, 2)}\n`);
  return figures;
}

interface Fitted {
  readonly temperature: number;
  /** Least probability of being a character: 98 % of the validation characters reach it. */
  readonly acceptance: number;
  /** Share of the validation characters that were read rightly. */
  readonly validationAccuracy: number;
}

async function fit(
  model: tf.LayersModel,
  validation: CharacterPool,
  name: string,
  weightType: WeightType,
): Promise<Result<Fitted, string>> {
  const scores = await withClassifier(await packModel(model, { name, temperature: 1 }, weightType), (classifier) =>
    scoreCharacters(classifier, { rows: GLYPH_SIZE, columns: GLYPH_SIZE, ...validation }),
  );
  if (!scores.ok) return scores;
  const temperature = Number(fitTemperature(scores.value).toFixed(4));
  const logits = scores.value.logits.map((logit) => logit / temperature);
  return ok({
    temperature,
    acceptance: roundShare(thresholdKeeping(characterProbabilities(logits, scores.value.classes))),
    validationAccuracy: roundShare(meanOverLabels(scores.value)),
  });
}
