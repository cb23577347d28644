import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll } from 'vitest';

/** A file and how the server treats the requests for it. */
export interface ServedFile {
  bytes: Uint8Array;
  etag?: string;
  /** Answers everything with the whole file. */
  ignoresRange?: boolean;
  /** Statuses of the first answers, one each; after them the file is served. */
  statuses?: number[];
  /** For the next requests, one each: bytes of the body after which the connection is cut. */
  cuts?: number[];
  /** Waited for before a cut, so that a test can let the bytes arrive first. */
  beforeCut?: () => boolean;
}

export interface FileServer {
  /** Without a slash at the end. */
  readonly url: string;
  /** By path, with a slash in front. */
  readonly files: Map<string, ServedFile>;
  /** Range and If-Range of every request so far. */
  readonly requests: { readonly path: string; readonly range?: string; readonly ifRange?: string }[];
  /** Stops answering. */
  readonly close: () => Promise<void>;
}

/** An HTTP server on the loopback that serves ranges as RFC 9110 has it, and fails on request. */
export async function startFileServer(): Promise<FileServer> {
  const files: FileServer['files'] = new Map();
  const requests: FileServer['requests'] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    const range = request.headers.range;
    const ifRange = request.headers['if-range'];
    requests.push({ path, ...(range !== undefined && { range }), ...(typeof ifRange === 'string' && { ifRange }) });
    const file = files.get(path);
    if (file) void answer(file, request, response);
    else response.writeHead(404).end('no such file');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  };
  afterAll(close);
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, files, requests, close };
}

async function answer(file: ServedFile, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const status = file.statuses?.shift();
  if (status !== undefined) {
    response.writeHead(status).end('not now');
    return;
  }
  const size = file.bytes.length;
  const wanted = /^bytes=(\d+)-$/.exec(request.headers.range ?? '');
  const partial = wanted !== null && file.ignoresRange !== true && request.headers['if-range'] === file.etag;
  const start = partial ? Number(wanted[1]) : 0;
  if (partial && start >= size) {
    response.writeHead(416, { 'content-range': `bytes */${size}` }).end();
    return;
  }
  const body = file.bytes.subarray(start);
  response.writeHead(partial ? 206 : 200, {
    'content-length': body.length,
    ...(file.etag !== undefined && { etag: file.etag }),
    ...(partial && { 'content-range': `bytes ${start}-${size - 1}/${size}` }),
  });
  const cut = file.cuts?.shift();
  if (cut === undefined) {
    response.end(body);
    return;
  }
  response.write(body.subarray(0, cut));
  while (file.beforeCut?.() === false && !response.destroyed) await sleep(2);
  response.destroy();
}
