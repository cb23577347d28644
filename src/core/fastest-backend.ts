/** How long one backend takes for the net on this device, or why it is not used. */
export interface BackendTimes {
  /** Name of the tfjs backend. */
  readonly backend: string;
  /** Medians by how many characters are asked about at once, milliseconds; empty where it is not used. */
  readonly batches: readonly { readonly size: number; readonly time: number }[];
  /** It did not start, answers wrongly, or takes far longer than another. */
  readonly refused?: string;
}

/** Another backend takes the first's place where it takes less than this share of its time: medians scatter by some hundredths. */
const CLEARLY_FASTER = 0.9;

/** The name of the backend that takes least for all batches together; the first of several that take about as long. Undefined where none may be used. */
export function fastestBackend(measured: readonly BackendTimes[]): string | undefined {
  let best: { readonly backend: string; readonly time: number } | undefined;
  for (const { backend, batches, refused } of measured) {
    if (refused !== undefined || batches.length === 0) continue;
    const time = batches.reduce((sum, batch) => sum + batch.time, 0);
    if (!best || time < CLEARLY_FASTER * best.time) best = { backend, time };
  }
  return best?.backend;
}
