import type { NetLayer } from './net-layer.ts';
import type { NetLayers } from './read-layers.ts';

/** Fields of a layer's config that decide what it computes; `traceLayer` has looked at each. */
const FIELDS = [
  'batch_input_shape',
  'filters',
  'kernel_size',
  'strides',
  'padding',
  'dilation_rate',
  'data_format',
  'pool_size',
  'units',
  'activation',
  'use_bias',
] as const;

/** Numbers that a file replaces need not be random ones before. */
const ZEROS = { class_name: 'Zeros', config: {} } as const;

/** The layers as tfjs takes them, without anything of the file that nobody looked at. */
export function writeTopology({ layers, input, output }: NetLayers): object {
  return {
    class_name: 'Model',
    config: {
      name: 'net',
      layers: layers.map(writeLayer),
      input_layers: [[input, 0, 0]],
      output_layers: [[output, 0, 0]],
    },
  };
}

function writeLayer({ kind, name, config, from }: NetLayer): object {
  const fields = FIELDS.filter((field) => config[field] !== undefined).map((field) => [field, config[field]] as const);
  return {
    class_name: kind,
    name,
    config: { ...Object.fromEntries(fields), name, kernel_initializer: ZEROS, bias_initializer: ZEROS },
    inbound_nodes: from.length === 0 ? [] : [from.map((source) => [source, 0, 0, {}])],
  };
}
