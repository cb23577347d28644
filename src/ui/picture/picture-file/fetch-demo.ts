import { err, ok, type Result } from '../../../core/result.ts';
import type { PictureFailure } from './picture-failure.ts';

/** Fetches the built-in demo picture; out of the cache where the service worker has it. */
export async function fetchDemo(url: string): Promise<Result<Blob, PictureFailure>> {
  try {
    const response = await fetch(url);
    const blob = await response.blob();
    return response.ok && blob.type.startsWith('image/') ? ok(blob) : err({ kind: 'demo-missing' });
  } catch {
    return err({ kind: 'demo-missing' });
  }
}
