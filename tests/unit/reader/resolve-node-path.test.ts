import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { resolveNodePath } from '../../../src/reader/resolve-node-path.ts';

const elsewhere = resolve('/somewhere/else');

test('a name means a file in the folder that npm was called from', () => {
  const environment = { npm_lifecycle_event: 'read', INIT_CWD: elsewhere };
  expect(resolveNodePath('a.jpg', 'read', environment)).toBe(join(elsewhere, 'a.jpg'));
  expect(resolveNodePath(resolve('/abs/a.jpg'), 'read', environment)).toBe(resolve('/abs/a.jpg'));
});

test('without npm, and under another of its scripts, it means a file in the current folder', () => {
  expect(resolveNodePath('a.jpg', 'read', {})).toBe(resolve('a.jpg'));
  const environment = { npm_lifecycle_event: 'test', INIT_CWD: elsewhere };
  expect(resolveNodePath('a.jpg', 'read', environment)).toBe(resolve('a.jpg'));
});
