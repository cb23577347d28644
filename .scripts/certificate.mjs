import { X509Certificate } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './root.mjs';

const FOLDER = join(ROOT, 'node_modules/.cache/inklens');
const DAY = 24 * 60 * 60 * 1000; // milliseconds

/** Apple's browsers take no certificate that is valid for longer than 825 days. */
const VALID_DAYS = 800;

/** @typedef {{ readonly key: string, readonly cert: string }} Certificate PEM texts */

/**
 * The self-signed certificate for these addresses: the one of last time where it still holds, since a phone has to
 * accept each new one by hand.
 *
 * @param {readonly string[]} addresses IPv4
 * @returns {Promise<Certificate>}
 */
export async function certificateFor(addresses) {
  const paths = { key: join(FOLDER, 'key.pem'), cert: join(FOLDER, 'certificate.pem') };
  try {
    const kept = { key: readFileSync(paths.key, 'utf8'), cert: readFileSync(paths.cert, 'utf8') };
    if (certificateHolds(kept.cert, addresses, new Date())) return kept;
  } catch {
    // None is kept, or not a whole one: a new one is made below.
  }
  const made = await makeCertificate(addresses);
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(paths.key, made.key, { mode: 0o600 });
  writeFileSync(paths.cert, made.cert);
  return made;
}

/**
 * Whether the certificate names all of the addresses and is valid for a day at least.
 *
 * @param {string} pem
 * @param {readonly string[]} addresses
 * @param {Date} now
 * @returns {boolean}
 */
export function certificateHolds(pem, addresses, now) {
  const certificate = new X509Certificate(pem);
  return (
    Date.parse(certificate.validTo) > now.getTime() + DAY &&
    addresses.every((address) => certificate.checkIP(address) !== undefined)
  );
}

/**
 * @param {readonly string[]} addresses
 * @returns {Promise<Certificate>}
 */
export async function makeCertificate(addresses) {
  const { generate } = await import('selfsigned');
  const now = Date.now();
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'Inklens on this network' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: new Date(now - DAY), // a phone's clock may be behind
    notAfterDate: new Date(now + VALID_DAYS * DAY),
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          ...['127.0.0.1', ...addresses].map((ip) => /** @type {const} */ ({ type: 7, ip })),
        ],
      },
    ],
  });
  return { key, cert };
}
