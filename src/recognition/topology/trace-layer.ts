import { quoteValue } from '../../core/quote-value.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { LayerEffect, LayerShape, NetLayer } from './net-layer.ts';

/** The longest side, and the most channels, that a layer may have: thirty times those of the nets here. */
const MOST = 4096;

/** The most numbers that a layer may give for one glyph: 16 MiB, a thousand times what those here do. */
const MOST_NUMBERS = 2 ** 22;

const ACTIVATIONS: readonly string[] = ['linear', 'relu', 'softmax'];

/** Kinds of layers, by their names in `model.json`, with what each makes of its inputs. */
const KINDS: Readonly<Record<string, (layer: NetLayer, inputs: readonly LayerShape[]) => Result<LayerEffect, string>>> =
  {
    InputLayer: ({ config }) => {
      const [batch, ...shape] = Array.isArray(config.batch_input_shape) ? (config.batch_input_shape as unknown[]) : [0];
      return batch === null && shape.length >= 1 && shape.length <= 3 && shape.every(isSide)
        ? ok({ shape, weights: [] })
        : wrong(config, 'batch_input_shape', `null and one to three sides up to ${MOST}`);
    },
    Conv2D: traceConvolution,
    Dense: traceDense,
    MaxPooling2D: tracePooling,
    AveragePooling2D: tracePooling,
    GlobalAveragePooling2D: (_layer, [input]) =>
      input.length === 3 ? ok({ shape: [input[2]], weights: [] }) : misfit('height, width and channels', input),
    Flatten: (_layer, [input]) => ok({ shape: [sizeOf(input)], weights: [] }),
    ReLU: (_layer, [input]) => ok({ shape: input, weights: [] }),
    Add: (_layer, inputs) =>
      inputs.every((input) => input.join() === inputs[0].join())
        ? ok({ shape: inputs[0], weights: [] })
        : misfit('inputs of one shape', inputs),
  };

/** How many inputs a layer takes, at least and at most. */
const INPUTS: Readonly<Record<string, readonly [least: number, most: number]>> = { InputLayer: [0, 0], Add: [2, 16] };

/** What a layer makes of its inputs, and which weights it needs for that; the error says what is not as it should be. */
export function traceLayer(layer: NetLayer, inputs: readonly LayerShape[]): Result<LayerEffect, string> {
  if (!Object.hasOwn(KINDS, layer.kind)) {
    return err(`class_name: expected one of ${Object.keys(KINDS).join(', ')}, got ${quoteValue(layer.kind)}`);
  }
  const [least, most] = INPUTS[layer.kind] ?? [1, 1];
  if (inputs.length < least || inputs.length > most) {
    return err(`inbound_nodes: expected ${least === most ? least : `${least}–${most}`} inputs, got ${inputs.length}`);
  }
  const { data_format: format = 'channels_last', use_bias: bias = true } = layer.config;
  if (format !== 'channels_last') return wrong(layer.config, 'data_format', '"channels_last"');
  if (typeof bias !== 'boolean') return wrong(layer.config, 'use_bias', 'true or false');
  const traced = KINDS[layer.kind](layer, inputs);
  if (!traced.ok || sizeOf(traced.value.shape) <= MOST_NUMBERS) return traced;
  return err(`expected at most ${MOST_NUMBERS} numbers a glyph, got ${traced.value.shape.join('×')}`);
}

function traceConvolution({ name, config }: NetLayer, [input]: readonly LayerShape[]): Result<LayerEffect, string> {
  if (input.length !== 3) return misfit('height, width and channels', input);
  const { filters, kernel_size: kernel, strides, use_bias: bias, dilation_rate: dilation } = config;
  if (!isSide(filters)) return wrong(config, 'filters', `a whole number from 1 to ${MOST}`);
  if (!isPair(kernel)) return wrong(config, 'kernel_size', `two whole numbers from 1 to ${MOST}`);
  if (dilation !== undefined && !(isPair(dilation) && Math.max(...dilation) === 1))
    return wrong(config, 'dilation_rate', '[1,1]');
  const activation = checkActivation(config);
  if (!activation.ok) return activation;
  const sides = slide(config, input, kernel, strides);
  if (!sides.ok) return sides;
  const kernels = { name: `${name}/kernel`, shape: [...kernel, input[2], filters] };
  const weights = bias === false ? [kernels] : [kernels, { name: `${name}/bias`, shape: [filters] }];
  return ok({ shape: [...sides.value, filters], weights });
}

function traceDense({ name, config }: NetLayer, [input]: readonly LayerShape[]): Result<LayerEffect, string> {
  const { units, use_bias: bias } = config;
  if (!isSide(units)) return wrong(config, 'units', `a whole number from 1 to ${MOST}`);
  const activation = checkActivation(config);
  if (!activation.ok) return activation;
  const kernel = { name: `${name}/kernel`, shape: [input[input.length - 1], units] };
  const weights = bias === false ? [kernel] : [kernel, { name: `${name}/bias`, shape: [units] }];
  return ok({ shape: [...input.slice(0, -1), units], weights });
}

function tracePooling({ config }: NetLayer, [input]: readonly LayerShape[]): Result<LayerEffect, string> {
  if (input.length !== 3) return misfit('height, width and channels', input);
  const { pool_size: pool, strides } = config;
  if (!isPair(pool)) return wrong(config, 'pool_size', `two whole numbers from 1 to ${MOST}`);
  const sides = slide(config, input, pool, strides ?? pool);
  return sides.ok ? ok({ shape: [...sides.value, input[2]], weights: [] }) : sides;
}

/** How often a window fits into each side, as it goes on by the strides. */
function slide(
  config: NetLayer['config'],
  input: LayerShape,
  window: readonly [number, number],
  strides: unknown,
): Result<readonly number[], string> {
  if (!isPair(strides)) return wrong(config, 'strides', `two whole numbers from 1 to ${MOST}`);
  const { padding } = config;
  if (padding !== 'same' && padding !== 'valid') return wrong(config, 'padding', '"same" or "valid"');
  const sides = [0, 1].map((axis) => {
    const room = padding === 'same' ? input[axis] : input[axis] - window[axis] + 1;
    return Math.ceil(room / strides[axis]);
  });
  return sides.every((side) => side >= 1) ? ok(sides) : misfit(`sides of ${window.join('×')} or more`, input);
}

function checkActivation(config: NetLayer['config']): Result<undefined, string> {
  const { activation } = config;
  return activation === undefined || (typeof activation === 'string' && ACTIVATIONS.includes(activation))
    ? ok(undefined)
    : wrong(config, 'activation', `one of ${ACTIVATIONS.join(', ')}`);
}

const isSide = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) >= 1 && Number(value) <= MOST;

const isPair = (value: unknown): value is readonly [number, number] =>
  Array.isArray(value) && value.length === 2 && value.every(isSide);

const sizeOf = (shape: LayerShape): number => shape.reduce((product, side) => product * side, 1);

const wrong = (config: NetLayer['config'], field: string, expected: string) =>
  err(`${field}: expected ${expected}, got ${quoteValue(config[field])}`);

const misfit = (expected: string, got: unknown) => err(`input: expected ${expected}, got ${quoteValue(got)}`);
