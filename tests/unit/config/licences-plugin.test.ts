import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { licenceOf, packageOf } from '../../../.config/licences-plugin.ts';

const folder = fileURLToPath(new URL('../../../node_modules/idb', import.meta.url));

test.each([
  ['/a/node_modules/lit/index.js', 'lit'],
  ['/a/node_modules/@lit/localize/lit-localize.js', '@lit/localize'],
  ['/a/node_modules/one/node_modules/two/index.js', 'two'],
  ['C:\\a\\node_modules\\lit\\index.js', 'lit'],
  ['/a/node_modules/.cache/inklens/opencv.wasm', undefined],
  ['/a/src/main.ts', undefined],
])('%s belongs to the package %s', (id, name) => {
  expect(packageOf(id)).toBe(name);
});

test('a package is named with its version and the whole text of its licence', async () => {
  const text = await licenceOf(folder);
  expect(text).toMatch(/^idb \d+\.\d+\.\d+: ISC\n/);
  expect(text).toContain((await readFile(`${folder}/LICENSE`, 'utf8')).trim());
});
