import type { TensorInfo } from '@tensorflow/tfjs';
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import type { TileKind } from './choose-tiles.ts';
import type { Assembly } from './instantiate-assembly.ts';
import { prepareFilter } from './prepare-filter.ts';
import { addressOf } from './wasm-tensor.ts';

/** Filters as `convolveTiles` takes them: each is prepared when it is first used, and kept as long as its tensor lives. */
export class PreparedFilters {
  readonly #assembly: Assembly;
  readonly #backend: BackendWasm;
  readonly #prepared = new Map<object, TensorInfo>();

  constructor(assembly: Assembly, backend: BackendWasm) {
    this.#assembly = assembly;
    this.#backend = backend;
  }

  /** Where the prepared filter lies in tfjs' heap, bytes. @param filter [3, 3, channels, filters] */
  addressOf(filter: TensorInfo, kind: TileKind): number {
    return addressOf(this.#backend, this.#prepared.get(filter.dataId) ?? this.#prepare(filter, kind));
  }

  /** Frees all of them. */
  forget(): void {
    for (const { dataId } of this.#prepared.values()) this.#backend.disposeData(dataId);
    this.#prepared.clear();
  }

  #prepare(filter: TensorInfo, kind: TileKind): TensorInfo {
    this.#forgetDisposed();
    const prepared = prepareFilter(this.#assembly, this.#backend, filter, kind);
    this.#prepared.set(filter.dataId, prepared);
    return prepared;
  }

  #forgetDisposed(): void {
    for (const [dataId, prepared] of this.#prepared) {
      if (this.#backend.dataIdMap.has(dataId)) continue;
      this.#backend.disposeData(prepared.dataId);
      this.#prepared.delete(dataId);
    }
  }
}
