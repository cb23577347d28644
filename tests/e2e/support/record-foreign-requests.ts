import { createServer } from 'node:http';
import { once } from 'node:events';

/** A witness of requests that leave this machine. */
export interface ForeignRequests extends AsyncDisposable {
  /** What the browser is to be started with. */
  readonly flags: readonly string[];
  /** Method and address of each request, in order. */
  readonly requests: readonly string[];
}

/** Where Chromium itself asks for updates, for a signed-in person and about forms, whatever the page does. */
const BROWSER_HOSTS = /^(update\.googleapis\.com|accounts\.google\.com|content-autofill\.googleapis\.com)$/;

/**
 * A proxy that lets nothing through and writes down what was asked of it. Browsers ask a proxy for every address but
 * those of this machine, whoever in the page makes the request: document, worker or service worker.
 */
export async function recordForeignRequests(): Promise<ForeignRequests> {
  const requests: string[] = [];
  const write = (method: string | undefined, address: string): void => {
    const { hostname } = new URL(address);
    if (!BROWSER_HOSTS.test(hostname)) requests.push(`${method} ${address}`);
  };
  const proxy = createServer((request, response) => {
    write(request.method, request.url ?? '');
    response.writeHead(403).end();
  });
  proxy.on('connect', (request, socket) => {
    write(request.method, `https://${request.url}/`);
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  const address = proxy.address();
  if (address === null || typeof address === 'string') throw new Error('the proxy has no port');
  return {
    flags: [`--proxy-server=http://127.0.0.1:${address.port}`],
    requests,
    async [Symbol.asyncDispose]() {
      proxy.closeAllConnections();
      proxy.close();
      await once(proxy, 'close');
    },
  };
}
