import { expect, inject, test } from 'vitest';
import { measureShell } from '../../bench/page/measure-shell.ts';

/** Bytes after brotli. */
const MOST = 60_000;

test('the page’s own JavaScript before the reader loads is small', async () => {
  const { bytes, files } = await measureShell(inject('dist'));
  expect(bytes, files.join(', ')).toBeLessThanOrEqual(MOST);
  expect(bytes).toBeGreaterThan(10_000);
});
