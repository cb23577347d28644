const LATEST = 24; // rates: with a reading a month, two years
/** Share of the rates that the usual one is not less than: the busy season counts, and a few that were misread do not. */
const SHARE = 0.75;

/** What a meter counts on a busy day, by the rates of its own latest readings, oldest first; 0 where there are none. */
export function usualRate(rates: readonly number[]): number {
  const sorted = rates.slice(-LATEST).sort((a, b) => a - b);
  return sorted[Math.floor(SHARE * (sorted.length - 1))] ?? 0;
}
