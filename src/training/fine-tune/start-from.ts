import { err, ok, type Result } from '../../core/result.ts';
import { buildModel } from '../../recognition/build-model.ts';
import type { Network } from '../network/network.ts';
import { createOptimiser, type OptimiserName } from '../optimisers/create-optimiser.ts';
import { createTrainingState, type TrainingState } from '../state/training-state.ts';
import type { Start } from './read-start.ts';
import { unfoldModel } from './unfold-model.ts';

/**
 * A run's beginning from a trained net. The error says what of it does not fit the network.
 * @param glyphs some hundred of the crops to come, laid end to end
 * @param shift what is added to the network's logits for equal shares, [classes]
 */
export async function startFrom(
  { name, files }: Start,
  network: Network,
  glyphs: Float32Array,
  { optimiser, shift }: { readonly optimiser: OptimiserName; readonly shift: Float32Array },
): Promise<Result<TrainingState, string>> {
  const model = await buildModel(files);
  if (!model.ok) return err(`--from: model "${name}": ${model.error}`);
  const unfolded = unfoldModel(network, model.value, glyphs, shift);
  model.value.dispose();
  if (!unfolded.ok) return err(`--from: model "${name}": ${unfolded.error}`);
  const { weights, statistics } = unfolded.value;
  return ok(createTrainingState(weights, statistics, createOptimiser(optimiser, network.size, 0)));
}
