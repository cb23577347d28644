import { headersOf } from '../.config/security-headers.js';

/**
 * Has Vite's preview server send the headers that the build's header files tell other hosts to send.
 *
 * @returns {import('vite').Plugin}
 */
export function sendHeaders() {
  return {
    name: 'inklens:send-headers',
    configurePreviewServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://localhost');
        for (const [name, value] of Object.entries(headersOf(pathname))) response.setHeader(name, value);
        next();
      });
    },
  };
}
