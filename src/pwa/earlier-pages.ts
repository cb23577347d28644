/**
 * Pages of earlier versions that are still open, by the ids of the browser. A service worker may be stopped at any time, so they are
 * kept in a cache.
 */
export class EarlierPages {
  readonly #openPages: () => Promise<readonly string[]>;
  readonly #cache: string;
  readonly #key: string;

  /**
   * @param scope address that the app lives under
   * @param openPages ids of the pages that are open now
   */
  constructor(scope: string, openPages: () => Promise<readonly string[]>) {
    this.#openPages = openPages;
    this.#cache = `inklens-earlier-${scope}`;
    this.#key = `${scope}earlier-pages`;
  }

  /** To be called when a version takes over: every page that is open now is of an earlier one. */
  async note(): Promise<void> {
    const cache = await caches.open(this.#cache);
    await cache.put(this.#key, new Response(JSON.stringify(await this.#openPages())));
  }

  /** Whether one of them is open. */
  async anyOpen(): Promise<boolean> {
    const kept = await (await caches.open(this.#cache)).match(this.#key);
    const earlier = new Set((await kept?.json()) as readonly string[] | undefined);
    return (await this.#openPages()).some((id) => earlier.has(id));
  }
}
