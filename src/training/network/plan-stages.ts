import { GLYPH_SIZE } from '../../core/glyph.ts';
import type { Architecture, ConvSpec } from '../architectures.ts';

/** Height, width and channels of a map, or the length of a vector. */
export type Shape = readonly [height: number, width: number, channels: number] | readonly [length: number];

/** A convolution or a dense layer, then batch norm or a bias, then ReLU or nothing. */
export interface WeightedStage {
  readonly type: 'weighted';
  /** [size, size, in, out] of a convolution, [in, out] of a dense layer. */
  readonly kernel: readonly [number, number, number, number] | readonly [number, number];
  readonly stride: number;
  readonly padding: 'same' | 'valid';
  readonly batchNorm: boolean;
  readonly relu: boolean;
  /** Channels or units that come out. */
  readonly width: number;
  readonly output: Shape;
}

/** A layer with its sizes known. A residual's input goes through `body` and is added as it is, or through `shortcut`; then ReLU. */
export type Stage =
  | WeightedStage
  | { readonly type: 'pool'; readonly by: 'max' | 'average'; readonly output: Shape }
  | { readonly type: 'global-average'; readonly output: Shape }
  | { readonly type: 'flatten'; readonly output: Shape }
  | { readonly type: 'dropout'; readonly rate: number; readonly output: Shape }
  | {
      readonly type: 'residual';
      readonly body: readonly [WeightedStage, WeightedStage];
      readonly shortcut: WeightedStage | undefined;
      readonly output: Shape;
    };

/**
 * What training, export and counting all follow: the layers with their sizes worked out.
 * @throws RangeError where a layer does not fit what comes before it
 */
export function planStages(architecture: Architecture, classes: number): Stage[] {
  const stages: Stage[] = [];
  let shape: Shape = [GLYPH_SIZE, GLYPH_SIZE, 1];
  for (const layer of architecture) {
    const stage = planStage(layer, shape, classes);
    stages.push(stage);
    shape = stage.output;
  }
  if (architecture.at(-1)?.type !== 'dense') throw new RangeError('architecture: expected "dense" as its last layer');
  return stages;
}

/** The stages that hold weights, in the order of the flat vectors. */
export function listWeighted(stages: readonly Stage[]): WeightedStage[] {
  return stages.flatMap((stage) => {
    if (stage.type === 'weighted') return [stage];
    if (stage.type === 'residual') return [...stage.body, ...(stage.shortcut ? [stage.shortcut] : [])];
    return [];
  });
}

function planStage(layer: Architecture[number], shape: Shape, classes: number): Stage {
  switch (layer.type) {
    case 'conv':
      return planConv(layer, shape, true);
    case 'max-pool':
    case 'average-pool': {
      const [height, width, channels] = expectMap(layer.type, shape);
      const by = layer.type === 'max-pool' ? 'max' : 'average';
      return { type: 'pool', by, output: [Math.floor(height / 2), Math.floor(width / 2), channels] };
    }
    case 'residual':
      return planResidual(layer.filters, layer.stride ?? 1, expectMap('residual', shape));
    case 'global-average':
      return { type: 'global-average', output: [expectMap('global-average', shape)[2]] };
    case 'flatten':
      return { type: 'flatten', output: [shape.reduce((product, size) => product * size, 1)] };
    case 'hidden':
      return planDense('hidden', shape, layer.units, { batchNorm: !layer.bias, relu: true });
    case 'dropout':
      return { type: 'dropout', rate: layer.rate, output: shape };
    case 'dense':
      return planDense('dense', shape, classes, { batchNorm: false, relu: false });
  }
}

function planConv({ filters, size, stride = 1, padding = 'same', bias }: ConvSpec, shape: Shape, relu: boolean) {
  const [height, width, channels] = expectMap('conv', shape);
  const shrink = (length: number) => Math.ceil((padding === 'same' ? length : length - size + 1) / stride);
  const stage: WeightedStage = {
    type: 'weighted',
    kernel: [size, size, channels, filters],
    stride,
    padding,
    batchNorm: !bias,
    relu,
    width: filters,
    output: [shrink(height), shrink(width), filters],
  };
  return stage;
}

function planResidual(filters: number, stride: number, shape: readonly [number, number, number]): Stage {
  const first = planConv({ type: 'conv', filters, size: 3, stride }, shape, true);
  const second = planConv({ type: 'conv', filters, size: 3 }, first.output, false);
  const same = stride === 1 && shape[2] === filters;
  const shortcut = same ? undefined : planConv({ type: 'conv', filters, size: 1, stride }, shape, false);
  return { type: 'residual', body: [first, second], shortcut, output: second.output };
}

function planDense(
  name: string,
  shape: Shape,
  units: number,
  { batchNorm, relu }: Pick<WeightedStage, 'batchNorm' | 'relu'>,
): WeightedStage {
  if (shape.length !== 1) {
    throw new RangeError(`${name}: expected a vector (after "flatten" or "global-average"), got ${shape.join('×')}`);
  }
  const kernel = [shape[0], units] as const;
  return { type: 'weighted', kernel, stride: 1, padding: 'same', batchNorm, relu, width: units, output: [units] };
}

function expectMap(name: string, shape: Shape): readonly [number, number, number] {
  if (shape.length === 1) throw new RangeError(`${name}: expected a map, got a vector of ${shape[0]}`);
  return shape;
}
