import type { Architecture } from '../architectures.ts';
import { listWeighted, planStages } from './plan-stages.ts';

/** What a net costs to ship and to run. */
export interface Cost {
  /** Numbers in the exported net, where batch norm is folded into the layer before it. */
  readonly parameters: number;
  /** Of these as float32. */
  readonly bytes: number;
  /** Million operations a glyph: a multiplication and an addition for each weight of each window, biases and pooling left out. */
  readonly megaFlop: number;
}

const FLOAT_BYTES = 4;

/** Counts from the architecture alone, nothing is built. */
export function countCost(architecture: Architecture, classes: number): Cost {
  let parameters = 0;
  let multiplyAdds = 0;
  for (const { kernel, width, output } of listWeighted(planStages(architecture, classes))) {
    const weights = kernel.reduce((product, size) => product * size, 1);
    parameters += weights + width;
    multiplyAdds += output.length === 3 ? weights * output[0] * output[1] : weights;
  }
  return { parameters, bytes: FLOAT_BYTES * parameters, megaFlop: (2 * multiplyAdds) / 1e6 };
}
