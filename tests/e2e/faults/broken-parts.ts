import type { Page, Route } from 'playwright-core';

/** What is done to one of the files that the page or its worker fetches. */
type Break = (route: Route) => Promise<unknown>;

/** Files of the reader, by what their address looks like. */
const PARTS = {
  weights: /\/weights[^/]*\.bin$/,
  model: /\/model-[^/]*\.json$/,
  card: /\/card-[^/]*\.json$/,
  opencv: /\/opencv[^/]*\.wasm$/,
  tensorflow: /\/tfjs[^/]*\.wasm$/,
  worker: /\/worker-[\w-]{8}\.js$/,
} as const;

/** The files that arrive otherwise than they lie on the server; empty for all as they are. */
export type BrokenParts = Partial<Record<keyof typeof PARTS, Break>>;

/** Breaks these parts from now on, and no others. */
export async function breakParts(page: Page, broken: BrokenParts = {}): Promise<void> {
  await page.unrouteAll({ behavior: 'wait' });
  for (const [part, how] of Object.entries(broken)) await page.route(PARTS[part as keyof typeof PARTS], how);
}

/** The file with other bytes. */
export const changed =
  (change: (bytes: Buffer) => Buffer): Break =>
  async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: change(await response.body()) });
  };

/** A script that does something first. */
export const preceded = (code: string): Break => changed((script) => Buffer.concat([Buffer.from(`${code}\n`), script]));

/** A file that does not come. */
export const lost: Break = (route) => route.abort('connectionreset');
