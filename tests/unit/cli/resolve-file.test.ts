import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { resolveFile } from '../../../src/cli/resolve-file.ts';

const elsewhere = resolve('/somewhere/else');

test('a name means a file in the folder that npm was called from', () => {
  const environment = { npm_lifecycle_event: 'read', INIT_CWD: elsewhere };
  expect(resolveFile('a.jpg', environment)).toBe(join(elsewhere, 'a.jpg'));
  expect(resolveFile(resolve('/abs/a.jpg'), environment)).toBe(resolve('/abs/a.jpg'));
});

test('without npm, and under another of its scripts, it means a file in the current folder', () => {
  expect(resolveFile('a.jpg', {})).toBe(resolve('a.jpg'));
  expect(resolveFile('a.jpg', { npm_lifecycle_event: 'test', INIT_CWD: elsewhere })).toBe(resolve('a.jpg'));
});
