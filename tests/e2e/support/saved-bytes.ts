import { buffer } from 'node:stream/consumers';
import type { Download } from 'playwright-core';

/** What a page gave to save; from a browser that was connected to it comes as a stream alone. */
export const savedBytes = async (download: Download): Promise<Buffer> => buffer(await download.createReadStream());
