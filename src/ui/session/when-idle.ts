/** Longest that an idle moment is waited for, milliseconds. */
const LATEST = 4000;

/** @returns what takes it back */
export function whenIdle(act: () => void): () => void {
  if ('requestIdleCallback' in window) {
    const idle = requestIdleCallback(act, { timeout: LATEST });
    return () => cancelIdleCallback(idle);
  }
  const timer = setTimeout(act, LATEST); // Safari has no idle callback
  return () => clearTimeout(timer);
}
