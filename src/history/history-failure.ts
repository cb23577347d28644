/** Why nothing is kept, or what was kept can't be had. Reading goes on without it. */
export type HistoryFailure =
  | { readonly kind: 'unavailable' } // the browser keeps nothing: a private window, or storage switched off
  | { readonly kind: 'blocked' } // another tab holds an old version of the database open
  | { readonly kind: 'newer' } // the database belongs to a newer version of the app: reloading fetches that
  | { readonly kind: 'full' } // the device, or what the browser grants of it
  | { readonly kind: 'broken'; readonly message: string };

/** What an error of IndexedDB means; `opening` tells those apart that mean another thing while the database is opened. */
export function historyFailureFrom(error: unknown, opening = false): HistoryFailure {
  if (!(error instanceof Error)) return { kind: 'broken', message: String(error) };
  switch (error.name) {
    case 'SecurityError':
    case 'NotSupportedError':
      return { kind: 'unavailable' };
    case 'InvalidStateError': // private windows of Firefox before 115
      return opening ? { kind: 'unavailable' } : brokenBy(error);
    case 'VersionError':
      return { kind: 'newer' };
    case 'QuotaExceededError':
    case 'NS_ERROR_DOM_QUOTA_REACHED':
      return { kind: 'full' };
    default:
      return brokenBy(error);
  }
}

const brokenBy = (error: Error): HistoryFailure => ({ kind: 'broken', message: `${error.name}: ${error.message}` });
