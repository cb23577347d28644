import * as tf from '@tensorflow/tfjs';
import { err, ok, type Result } from '../../core/result.ts';
import { foldBatchNorm, type BatchStatistics } from '../kernels/batch-norm-relu.ts';
import { glyphTensor, type Network } from '../network/network.ts';
import { listWeighted, planStages, type WeightedStage } from '../network/plan-stages.ts';
import { runStages } from '../network/run-stages.ts';

/** Flat vectors as a network takes them. */
export interface Unfolded {
  readonly weights: Float32Array;
  readonly statistics: Float32Array;
}

/**
 * Undoes `exportModel`: weights and statistics with which the network computes what the model does. Each folded stage gets the batch
 * statistics that `glyphs` give it, and the gamma and beta that cancel them. The error says which weights do not fit the network.
 * @param glyphs some hundred of the crops to come, laid end to end
 * @param logitShift what `exportModel` will add to the outputs, [classes]: taken off
 */
export function unfoldModel(
  network: Network,
  model: tf.LayersModel,
  glyphs: Float32Array,
  logitShift: Float32Array,
): Result<Unfolded, string> {
  const stages = planStages(network.architecture, network.classes);
  const weighted = listWeighted(stages);
  const folded = model.getWeights();
  const misfit = describeMisfit(weighted, folded);
  if (misfit !== undefined) return err(misfit);
  const measured = new Map<WeightedStage, BatchStatistics>();
  tf.tidy(() => {
    runStages(
      stages,
      glyphTensor(glyphs),
      (stage) => {
        const [kernel, bias] = folded.slice(2 * weighted.indexOf(stage));
        if (!stage.batchNorm) return { variables: [kernel, bias] as tf.Variable[], normRelu: undefined };
        return {
          variables: [kernel, tf.ones([stage.width]), bias] as tf.Variable[],
          normRelu: (x, gamma, beta) => {
            measured.set(stage, measureStatistics(x));
            return x.mul(gamma).add(beta).relu();
          },
        };
      },
      undefined,
    );
  });
  const weights = weighted.flatMap((stage, index) => {
    const [kernel, bias] = folded.slice(2 * index).map((tensor) => tensor.dataSync<'float32'>());
    const statistics = measured.get(stage);
    if (statistics) return [kernel, ...cancelStatistics(bias, statistics)];
    return [kernel, index === weighted.length - 1 ? bias.map((value, c) => value - logitShift[c]) : bias];
  });
  const statistics = weighted.flatMap((stage) => {
    const { mean, variance } = measured.get(stage) ?? {};
    return mean && variance ? [mean, variance] : [];
  });
  return ok({ weights: join(weights), statistics: join(statistics) });
}

function describeMisfit(weighted: readonly WeightedStage[], folded: readonly tf.Tensor[]): string | undefined {
  const expected = weighted.flatMap(({ kernel, width }) => [kernel.join('×'), String(width)]);
  const got = folded.map(({ shape }) => shape.join('×'));
  const index = Array.from({ length: Math.max(expected.length, got.length) }).findIndex(
    (_, i) => expected[i] !== got[i],
  );
  if (index < 0) return undefined;
  return `weights ${index + 1}: expected ${expected[index] ?? 'none'}, got ${got[index] ?? 'none'}`;
}

function measureStatistics(x: tf.Tensor4D): BatchStatistics {
  const { mean, variance } = tf.moments(x, [0, 1, 2]);
  return { mean: mean.dataSync<'float32'>(), variance: variance.dataSync<'float32'>() };
}

/** Gamma and beta that make a normalisation by these statistics add `bias` and nothing else. */
function cancelStatistics(bias: Float32Array, statistics: BatchStatistics): [Float32Array, Float32Array] {
  const nothing = new Float32Array(bias.length);
  const { scale } = foldBatchNorm(
    nothing.map(() => 1),
    nothing,
    statistics,
  );
  return [scale.map((factor) => 1 / factor), bias.map((value, c) => value + statistics.mean[c])];
}

function join(vectors: readonly Float32Array[]): Float32Array {
  const joined = new Float32Array(vectors.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const vector of vectors) {
    joined.set(vector, offset);
    offset += vector.length;
  }
  return joined;
}
