import { ROOT } from './root.mjs';
import { sendHeaders } from './send-headers.mjs';

/**
 * Serves the production build with Vite's preview server until it is closed.
 *
 * @param {object} where
 * @param {number} where.port tried first; the next free one is taken where it is in use
 * @param {string} where.host address to listen at: '127.0.0.1' for this machine alone, '0.0.0.0' for the network
 * @param {import('./certificate.mjs').Certificate} [where.https] plain HTTP without it
 * @returns {Promise<{ readonly port: number, close(): Promise<void> }>} the port that it got
 */
export async function serve({ port, host, https }) {
  const { preview } = await import('vite');
  const server = await preview({
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    appType: 'mpa', // a file that is not there is a 404, not the page
    plugins: [sendHeaders()],
    preview: { port, host, strictPort: false, cors: false, ...(https && { https }) },
  });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return { port: address.port, close: () => server.close() };
}
