import type { ServerResponse } from 'node:http';
import { resolve } from 'node:path';
import { preview } from 'vite';
import { serveFolder } from './serve-folder.ts';

/** The production build at an address, and what was fetched from it. */
export interface ServedBuild extends AsyncDisposable {
  readonly url: string;
  /** Paths of files that were sent in full, in the order in which the last byte left; one that was sent twice stands there twice. */
  readonly sent: readonly string[];
}

/** What isolates a page from others, so that WebAssembly may use threads. */
const ISOLATION = { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' };

/** Serves a build on this machine, at a free port. @param folders others that are served too, by the path that they are under */
export async function serveBuild(
  dist: string,
  isolated: boolean,
  folders: Readonly<Record<string, string>> = {},
): Promise<ServedBuild> {
  const server = await preview({
    configFile: false,
    logLevel: 'error',
    appType: 'mpa',
    plugins: [
      {
        name: 'serve-folders',
        configurePreviewServer: ({ middlewares }) => {
          for (const [path, folder] of Object.entries(folders)) middlewares.use(path, serveFolder(folder));
        },
      },
    ],
    build: { outDir: resolve(dist) },
    preview: { host: '127.0.0.1', port: 0, cors: false, ...(isolated && { headers: ISOLATION }) },
  });
  const sent: string[] = [];
  server.httpServer.prependListener('request', ({ url = '/' }: { url?: string }, response: ServerResponse) => {
    const path = new URL(url, 'http://localhost').pathname;
    response.on('finish', () => {
      if (response.statusCode === 200) sent.push(path);
    });
  });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  const url = `http://127.0.0.1:${address.port}/`;
  return { url, sent, [Symbol.asyncDispose]: () => server.close() };
}
