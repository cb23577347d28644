/** As much of a browser's `CacheStorage` as sharing needs, in memory: Node has none. */
export function memoryCaches(): Pick<CacheStorage, 'has' | 'open'> {
  const all = new Map<string, Map<string, Response>>();
  const open = (name: string): Pick<Cache, 'put' | 'keys' | 'match' | 'delete'> => {
    const kept = all.get(name) ?? new Map<string, Response>();
    all.set(name, kept);
    const urlOf = (request: RequestInfo | URL): string => (request instanceof Request ? request.url : String(request));
    return {
      put: (request, response) => Promise.resolve(void kept.set(new URL(urlOf(request)).href, response)),
      keys: () => Promise.resolve([...kept.keys()].map((url) => new Request(url))),
      match: (request) => Promise.resolve(kept.get(urlOf(request))),
      delete: (request) => Promise.resolve(kept.delete(urlOf(request))),
    };
  };
  return { has: (name) => Promise.resolve(all.has(name)), open: (name) => Promise.resolve(open(name) as Cache) };
}
