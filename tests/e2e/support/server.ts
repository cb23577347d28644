import { preview } from 'vite';
import { inject } from 'vitest';
import { sendHeaders } from '../../../.scripts/send-headers.mjs';

/** A server at work. */
export interface RunningServer {
  /** Where the app is, with a slash at the end. */
  readonly url: string;
  /** Ends it, open connections included: from then on it can't be reached. */
  close(): Promise<void>;
}

/** What is served, and where. */
export interface ServeOptions {
  /** Folder of a build; the run's production build where absent. */
  readonly dist?: string;
  /** Path the app lives under, slashes at both ends. */
  readonly base?: string;
  /** A fixed port, for a server that comes back; any free one where absent. */
  readonly port?: number;
  /** Whether the host sends the headers that the build asks for; true where absent. */
  readonly headers?: boolean;
}

/** Serves the production build on this machine alone, at a port of its own. */
export async function serveProductionBuild(options: ServeOptions = {}): Promise<RunningServer> {
  const { dist = inject('dist'), base = '/', port = 0, headers = true } = options;
  const server = await preview({
    configFile: false,
    logLevel: 'error',
    appType: 'mpa', // a file that is not there is a 404, not the page
    plugins: headers ? [sendHeaders()] : [],
    base,
    build: { outDir: dist },
    preview: { host: '127.0.0.1', port, strictPort: true, cors: false },
  });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    url: `http://127.0.0.1:${address.port}${base}`,
    close: () => server.close(),
  };
}
