import { err, ok, type Result } from '../../core/result.ts';
import type { LayerShape, LayerWeights } from './net-layer.ts';
import { readLayers, type NetLayers } from './read-layers.ts';
import { readManifest, storedBytes, type StoredWeights } from './read-manifest.ts';
import { traceLayer } from './trace-layer.ts';
import { writeTopology } from './write-topology.ts';

/** A net that can be built: what its topology asks for is what its weights are. */
export interface ParsedNet {
  /** As tfjs takes it. */
  readonly topology: object;
  readonly weights: readonly StoredWeights[];
}

/**
 * Checks what was parsed from a `model.json`, before anything of it is built: layers of kinds that there are, sides that are not huge, and as
 * many weights of the same names and shapes as `bytes` bytes hold. What it takes to build it is so bounded by what is in the file.
 * The error says where, what was expected and what was got.
 */
export function parseNet(json: unknown, bytes: number): Result<ParsedNet, string> {
  const { modelTopology, weightsManifest } = (json ?? {}) as Readonly<Record<string, unknown>>;
  const manifest = readManifest(weightsManifest);
  if (!manifest.ok) return err(`weightsManifest: ${manifest.error}`);
  const stored = storedBytes(manifest.value);
  if (bytes !== stored) return err(`weights: expected ${stored} bytes as its manifest says, got ${bytes}`);
  const layers = readLayers(modelTopology);
  if (!layers.ok) return err(`modelTopology: ${layers.error}`);
  const needed = traceLayers(layers.value);
  if (!needed.ok) return err(`modelTopology: ${needed.error}`);
  const misfit = compare(needed.value, manifest.value);
  return misfit === undefined
    ? ok({ topology: writeTopology(layers.value), weights: manifest.value })
    : err(`weightsManifest: ${misfit}`);
}

/** The weights that these layers ask for, one after the other. */
function traceLayers({ layers, input, output }: NetLayers): Result<readonly LayerWeights[], string> {
  const shapes = new Map<string, LayerShape>();
  const needed: LayerWeights[] = [];
  for (const layer of layers) {
    const { name, from } = layer;
    if (shapes.has(name)) return err(`layer ${name}: expected a name of its own, got it twice`);
    const inputs: LayerShape[] = [];
    for (const source of from) {
      const shape = shapes.get(source);
      if (shape === undefined) return err(`layer ${name}: expected a layer "${shorten(source)}" before it, got none`);
      inputs.push(shape);
    }
    const traced = traceLayer(layer, inputs);
    if (!traced.ok) return err(`layer ${name}: ${traced.error}`);
    shapes.set(name, traced.value.shape);
    needed.push(...traced.value.weights);
  }
  if (!layers.some(({ kind, name }) => kind === 'InputLayer' && name === input)) {
    return err(`input_layers: expected an InputLayer, got "${shorten(input)}"`);
  }
  return shapes.has(output) ? ok(needed) : err(`output_layers: expected a layer, got "${shorten(output)}"`);
}

const shorten = (name: string): string => name.slice(0, 60);

/** In words where the weights that a net needs are not those that it has; undefined where they are. */
function compare(needed: readonly LayerWeights[], stored: readonly LayerWeights[]): string | undefined {
  const shapes = new Map(stored.map(({ name, shape }) => [name, shape.join('×')]));
  const wrong = needed.find(({ name, shape }) => shapes.get(name) !== shape.join('×'));
  if (wrong !== undefined) {
    return `${wrong.name}: expected ${wrong.shape.join('×')}, got ${shapes.get(wrong.name) ?? 'nothing'}`;
  }
  return stored.length === needed.length ? undefined : `expected ${needed.length} weights, got ${stored.length}`;
}
