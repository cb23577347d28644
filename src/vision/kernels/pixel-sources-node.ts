import { fileURLToPath } from 'node:url';

/** The folder with the sources of the kernels that look at pixels. */
export const PIXEL_SOURCES = fileURLToPath(new URL('./assembly', import.meta.url));
