import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, resolve, sep } from 'node:path';

/** What a browser must be told of a file so that it takes it for what it is. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.wasm': 'application/wasm',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
};

/** Answers with the files of a folder, and with 404 for what is not one. */
export function serveFolder(folder: string): (request: IncomingMessage, response: ServerResponse) => void {
  const root = resolve(folder);
  const answer = async ({ url = '/' }: IncomingMessage, response: ServerResponse): Promise<void> => {
    const file = resolve(root, `.${decodeURIComponent(new URL(url, 'http://localhost').pathname)}`);
    const isThere =
      file.startsWith(root + sep) &&
      (await stat(file).then(
        (found) => found.isFile(),
        () => false,
      ));
    if (!isThere) return void response.writeHead(404).end();
    response.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  };
  return (request, response) => void answer(request, response);
}
