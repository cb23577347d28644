import { open } from 'node:fs/promises';
import { err, ok, type Result } from '../core/result.ts';
import type { PictureError } from './picture-error.ts';

const MAX_BYTES = 1 << 30; // 1 GiB

/** Reads a file that should hold a picture. */
export async function readPictureBytes(file: string): Promise<Result<Uint8Array, PictureError>> {
  try {
    const handle = await open(file);
    try {
      const stats = await handle.stat();
      if (stats.isDirectory()) return err({ kind: 'unreadable', message: 'expected a file, got a folder' });
      if (!stats.isFile() && !stats.isFIFO())
        return err({ kind: 'unreadable', message: 'expected a file, got a device' });
      if (stats.size > MAX_BYTES) {
        return err({ kind: 'too-large', message: `expected at most ${MAX_BYTES} bytes, got ${stats.size}` });
      }
      const bytes = await handle.readFile();
      return bytes.length === 0 ? err({ kind: 'empty', message: 'the file is empty' }) : ok(bytes);
    } finally {
      await handle.close();
    }
  } catch (error) {
    return err(explain(error));
  }
}

function explain(error: unknown): PictureError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return { kind: 'not-found', message: 'no such file' };
    case 'EACCES':
    case 'EPERM':
      return { kind: 'unreadable', message: 'no permission to read the file' };
    default:
      return { kind: 'unreadable', message: `the file could not be read: ${code}` };
  }
}
