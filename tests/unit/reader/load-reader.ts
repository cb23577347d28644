import { createNodeReader } from '../../../src/reader/create-node-reader.ts';
import type { Reader } from '../../../src/reader/create-reader.ts';

/** The reader with the committed model. The caller disposes of it. */
export async function loadReader(): Promise<Reader> {
  const reader = await createNodeReader();
  if (!reader.ok) throw new Error(reader.error.message);
  return reader.value;
}
