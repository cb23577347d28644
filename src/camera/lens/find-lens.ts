import type { Lens } from './lens.ts';

/** The lens among `lenses` that was meant: by its id, or by its label where ids were given anew. Undefined where it is gone. */
export function findLens(lenses: readonly Lens[], wanted: Lens): Lens | undefined {
  const byId = lenses.find(({ deviceId }) => deviceId !== '' && deviceId === wanted.deviceId);
  return byId ?? lenses.find(({ label }) => label !== '' && label === wanted.label);
}
