/**
 * Takes a lock that this thread holds as long as it lives, and tells its name: who asks for the same lock gets it when the thread has ended,
 * though it ended without a word, as one does that the system kills. Does nothing where there are no locks: on pages without HTTPS.
 */
export function announceLife(tell: (lock: string) => void): void {
  if (!('locks' in navigator)) return;
  const lock = `inklens-reader-${crypto.randomUUID()}`;
  const hold = (): Promise<never> => {
    tell(lock);
    return new Promise(() => undefined);
  };
  // Storage that is switched off has no locks either.
  navigator.locks.request(lock, hold).catch(() => undefined);
}
