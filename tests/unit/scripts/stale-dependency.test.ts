import { describe, expect, test } from 'vitest';
import { staleDependency } from '../../../.scripts/stale-dependency.mjs';

const lit = { version: '3.3.3', integrity: 'sha512-lit' };
const vite = { version: '8.3.8', integrity: 'sha512-vite' };
const forMacs = { version: '2.3.3', integrity: 'sha512-fsevents', optional: true };
const project = { version: '0.1.0' };

const locked = { packages: { '': project, 'node_modules/lit': lit, 'node_modules/vite': vite } };

describe('staleDependency', () => {
  test('finds nothing where all is installed as locked', () => {
    const installed = { packages: { 'node_modules/lit': lit, 'node_modules/vite': vite } };
    expect(staleDependency(locked, installed)).toBeUndefined();
  });

  test.each([
    ['a missing package', { 'node_modules/lit': lit }, 'vite is missing'],
    [
      'another version',
      { 'node_modules/lit': { ...lit, version: '3.2.0' }, 'node_modules/vite': vite },
      'lit is 3.2.0, the lock file says 3.3.3',
    ],
    [
      'the same version with another content',
      { 'node_modules/lit': lit, 'node_modules/vite': { ...vite, integrity: 'sha512-other' } },
      'vite 8.3.8 has another content',
    ],
    ['nothing at all', {}, 'lit is missing'],
  ])('finds %s', (_, packages, words) => {
    expect(staleDependency(locked, { packages })).toBe(words);
  });

  test('names a package inside a package by its own name', () => {
    const nested = { packages: { 'node_modules/a/node_modules/@scope/b': lit } };
    expect(staleDependency(nested, { packages: {} })).toBe('@scope/b is missing');
  });

  test('lets a package for other machines be missing, but not be of another version', () => {
    const withOptional = { packages: { 'node_modules/fsevents': forMacs } };
    expect(staleDependency(withOptional, { packages: {} })).toBeUndefined();
    expect(staleDependency(withOptional, { packages: { 'node_modules/fsevents': { version: '2.3.2' } } })).toBe(
      'fsevents is 2.3.2, the lock file says 2.3.3',
    );
  });

  test('does not mind what is installed beyond the lock file', () => {
    const installed = { packages: { ...locked.packages, 'node_modules/extra': { version: '1.0.0' } } };
    expect(staleDependency(locked, installed)).toBeUndefined();
  });
});
