import { open } from 'node:fs/promises';
import { err, ok, type Result } from '../../core/result.ts';
import { bodyChunks } from './body-chunks.ts';
import { dataError, type DataError } from './data-error.ts';
import { partPath, readPart, removePart, writeValidator } from './part-file.ts';
import { requestRest, type RestBody } from './request-rest.ts';
import { systemError } from './system-error.ts';

/** Told after each piece: bytes that are there, and of how many, where the server says it. */
export type OnBytes = (received: number, total: number | undefined) => void;

/**
 * One attempt to complete `<path>.part` from `url`, going on where an earlier one ended. What has arrived stays there
 * when the connection is cut; the error is then of the kind `network`.
 */
export async function fetchPart(url: string, path: string, onBytes: OnBytes): Promise<Result<void, DataError>> {
  const rest = await requestRest(url, await readPart(path));
  if (!rest.ok) return rest;
  switch (rest.value.kind) {
    case 'complete':
      return ok(undefined);
    case 'restart':
      await removePart(path);
      return err(dataError('network', url, 'expected the rest of the file, got another part of it'));
    case 'body':
      return writeBody(url, path, rest.value, onBytes);
  }
}

async function writeBody(
  url: string,
  path: string,
  { start, total, validator, body }: RestBody,
  onBytes: OnBytes,
): Promise<Result<void, DataError>> {
  let received = start;
  try {
    const part = await open(partPath(path), start === 0 ? 'w' : 'a');
    try {
      // After the part is emptied, never before: bytes of one version must not lie beside the mark of another.
      if (start === 0) await writeValidator(path, validator);
      for await (const chunk of bodyChunks(body)) {
        if (!chunk.ok) {
          const problem = `expected ${total ?? 'all'} bytes, got ${received} before the connection was cut (${chunk.error})`;
          return err(dataError('network', url, problem));
        }
        await part.appendFile(chunk.value);
        received += chunk.value.length;
        onBytes(received, total);
      }
    } finally {
      await part.close();
    }
  } catch (thrown) {
    return err(systemError(thrown, partPath(path), `room for ${total ?? 'all'} bytes`));
  }
  if (total !== undefined && received !== total) {
    return err(dataError('network', url, `expected ${total} bytes, got ${received}`));
  }
  return ok(undefined);
}
