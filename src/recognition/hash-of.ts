import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** SHA-256, hexadecimal; computed beside this thread where the browser can do that. */
export async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  // Pages without HTTPS have no `crypto.subtle`.
  const subtle = (globalThis.crypto as Partial<Crypto>).subtle;
  return bytesToHex(subtle ? new Uint8Array(await subtle.digest('SHA-256', bytes)) : sha256(bytes));
}
