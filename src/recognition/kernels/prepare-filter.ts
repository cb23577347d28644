import type { TensorInfo } from '@tensorflow/tfjs';
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import type { TileKind } from './choose-tiles.ts';
import type { Assembly } from './instantiate-assembly.ts';
import { addressOf } from './wasm-tensor.ts';

const FLOAT = 4; // bytes

/** A filter [3, 3, channels, filters] as `convolveTiles` takes it, on the backend's heap alone. */
export function prepareFilter(
  assembly: Assembly,
  backend: BackendWasm,
  filter: TensorInfo,
  kind: TileKind,
): TensorInfo {
  const [channels, filters] = filter.shape.slice(-2);
  const prepared = backend.makeOutput([assembly.preparedSize(kind, channels, filters) / FLOAT], 'float32');
  assembly.prepareFilter(kind, addressOf(backend, filter), addressOf(backend, prepared), channels, filters);
  return prepared;
}
