/** Whether the browser has IndexedDB for this page: some have none in private windows, some throw where storage is switched off. */
export function hasDatabases(): boolean {
  try {
    return Boolean(globalThis.indexedDB);
  } catch {
    return false;
  }
}
