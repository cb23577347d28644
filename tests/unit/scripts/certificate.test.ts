import { createServer, request } from 'node:https';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { certificateHolds, makeCertificate } from '../../../.scripts/certificate.mjs';

const DAY = 24 * 60 * 60 * 1000; // milliseconds
const { key, cert } = await makeCertificate(['192.168.1.20']);

test('holds for its own addresses, today', () => {
  expect(certificateHolds(cert, ['192.168.1.20'], new Date())).toBe(true);
  expect(certificateHolds(cert, [], new Date())).toBe(true);
});

test('does not hold for another address, or when it has run out', () => {
  expect(certificateHolds(cert, ['192.168.1.20', '192.168.1.21'], new Date())).toBe(false);
  expect(certificateHolds(cert, ['192.168.1.20'], new Date(Date.now() + 800 * DAY))).toBe(false);
});

test('is one that a client which trusts it accepts for this machine', async () => {
  const server = createServer({ key, cert }, (_, response) => response.end('secure'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const { port } = server.address() as AddressInfo;
    const status = await new Promise((resolve, reject) => {
      request({ host: '127.0.0.1', port, ca: cert }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });
    expect(status).toBe(200);
  } finally {
    server.close();
  }
});
