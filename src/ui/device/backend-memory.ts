import { fastestBackend, type BackendTimes } from '../../core/fastest-backend.ts';
import type { BackendMemory, MeasuredBackends } from '../../reader/client.ts';

const KEY = 'inklens.backends';

/** A memory that also takes in what was measured. */
export interface KeptBackends extends BackendMemory {
  /** Where none of them may be used, nothing is kept. */
  keep(times: readonly BackendTimes[]): void;
}

/**
 * Keeps what was measured of the backends, where the browser lets it.
 *
 * @param storage throws where the browser keeps nothing
 * @param holdsFor the reader's build and the browser: another one is measured anew
 */
export function keepBackends(storage: () => Storage, holdsFor: string): KeptBackends {
  return {
    recall: () => quietly(() => parse(storage().getItem(KEY), holdsFor)),
    forget: () => quietly(() => storage().removeItem(KEY)),
    keep: (times) => {
      const fastest = fastestBackend(times);
      if (fastest === undefined) return;
      const record = { holdsFor, at: Date.now(), fastest, times } satisfies Kept;
      quietly(() => storage().setItem(KEY, JSON.stringify(record)));
    },
  };
}

interface Kept extends MeasuredBackends {
  readonly holdsFor: string;
}

/** Nobody but this page writes there: what has the right mark has the right shape. */
function parse(json: string | null, holdsFor: string): Kept | undefined {
  const kept = JSON.parse(json ?? 'null') as Kept | null;
  return kept?.holdsFor === holdsFor ? kept : undefined;
}

/** Private windows, full storage, text that is no JSON: the reader goes on as if nothing was measured. */
function quietly<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
