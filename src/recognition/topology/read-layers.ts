import { quoteValue } from '../../core/quote-value.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { NetLayer } from './net-layer.ts';

const MOST_LAYERS = 1000; // a hundred times those of the nets here

/** Layers in the order of the file, and what they end in. */
export interface NetLayers {
  readonly layers: readonly NetLayer[];
  readonly input: string;
  readonly output: string;
}

/** Reads the layers of a `modelTopology` (Keras' functional model, as tfjs writes it); what they hold is not looked into. */
export function readLayers(topology: unknown): Result<NetLayers, string> {
  const { class_name: kind, config } = fieldsOf(topology);
  if (kind !== 'Model' && kind !== 'Functional') return err(`class_name: expected "Model", got ${quoteValue(kind)}`);
  const { layers, input_layers: inputs, output_layers: outputs } = fieldsOf(config);
  if (!Array.isArray(layers) || layers.length === 0 || layers.length > MOST_LAYERS) {
    return err(`layers: expected a list of 1 to ${MOST_LAYERS}, got ${quoteValue(layers)}`);
  }
  const input = onlyNode(inputs);
  if (input === undefined) return err(`input_layers: expected one layer, got ${quoteValue(inputs)}`);
  const output = onlyNode(outputs);
  if (output === undefined) return err(`output_layers: expected one layer, got ${quoteValue(outputs)}`);
  const read: NetLayer[] = [];
  for (const [index, layer] of layers.entries()) {
    const one = readLayer(layer);
    if (!one.ok) return err(`layer ${index}: ${one.error}`);
    read.push(one.value);
  }
  return ok({ layers: read, input, output });
}

function readLayer(json: unknown): Result<NetLayer, string> {
  const { class_name: kind, name, config, inbound_nodes: inbound } = fieldsOf(json);
  if (typeof kind !== 'string') return err(`class_name: expected a string, got ${quoteValue(kind)}`);
  // tfjs names a net's variables after its layers.
  if (typeof name !== 'string' || !/^[\w.-]{1,100}$/.test(name)) {
    return err(`name: expected up to 100 letters, digits, _, . and -, got ${quoteValue(name)}`);
  }
  const from = readInbound(inbound);
  if (from === undefined) return err(`inbound_nodes: expected names of layers, got ${quoteValue(inbound)}`);
  return ok({ kind, name, config: fieldsOf(config), from });
}

/** `[[[name, 0, 0, {}], …]]`, or `[]` where nothing comes in. */
function readInbound(inbound: unknown): readonly string[] | undefined {
  if (!Array.isArray(inbound) || inbound.length > 1) return undefined;
  if (inbound.length === 0) return [];
  const [nodes] = inbound as unknown[];
  if (!Array.isArray(nodes)) return undefined;
  const names = nodes.map((node: unknown) => (isNode(node) ? node[0] : undefined));
  return names.every((name) => name !== undefined) ? names : undefined;
}

/** `[[name, 0, 0]]`. */
const onlyNode = (nodes: unknown): string | undefined =>
  Array.isArray(nodes) && nodes.length === 1 && isNode(nodes[0]) ? nodes[0][0] : undefined;

/** A layer's only output of the only time that it is used. */
const isNode = (node: unknown): node is readonly [string, 0, 0] =>
  Array.isArray(node) && typeof node[0] === 'string' && node[1] === 0 && node[2] === 0;

/** None of what is no object. */
const fieldsOf = (json: unknown): Readonly<Record<string, unknown>> =>
  typeof json === 'object' && json !== null ? (json as Record<string, unknown>) : {};
