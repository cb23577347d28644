/** What the browser says of this origin's storage; absent where it does not tell. */
export interface StorageEstimate {
  /** Bytes taken by all of the app: its own files too. */
  readonly used?: number;
  /** Bytes that it may take at most. */
  readonly quota?: number;
  /** Bytes of the database alone; Chromium only. */
  readonly database?: number;
  /** Whether it is kept when the device runs short of space. */
  readonly persisted?: boolean;
}

/** Pages without HTTPS and old browsers have no storage manager, or one that can less. */
type Storage = Partial<Pick<StorageManager, 'estimate' | 'persist' | 'persisted'>> | undefined;

/** How much is stored. Browsers round it, or add to it, so that sites can't measure each other. */
export async function estimateStorage(storage: Storage = navigator.storage): Promise<StorageEstimate> {
  const [estimate, persisted] = await Promise.all([
    storage?.estimate?.().catch(() => undefined),
    storage?.persisted?.().catch(() => undefined),
  ]);
  const { usage, quota, usageDetails } = (estimate ?? {}) as globalThis.StorageEstimate & {
    readonly usageDetails?: { readonly indexedDB?: number };
  };
  const database = usageDetails === undefined ? undefined : (usageDetails.indexedDB ?? 0);
  return {
    ...(usage !== undefined && { used: usage }),
    ...(quota !== undefined && { quota }),
    ...(database !== undefined && { database }),
    ...(persisted !== undefined && { persisted }),
  };
}

/**
 * Asks that what is stored stays when the device runs short of space. Some browsers ask the person, so do it after something that the person
 * did: installing the app, keeping a list.
 */
export async function askToPersist(
  storage: Storage = navigator.storage,
): Promise<'persisted' | 'refused' | 'unavailable'> {
  if (!storage?.persist) return 'unavailable';
  try {
    return (await storage.persist()) ? 'persisted' : 'refused';
  } catch {
    return 'refused';
  }
}
