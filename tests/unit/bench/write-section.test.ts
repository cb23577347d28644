import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { replaceSection } from '../../bench/reading/report/replace-section.ts';
import { toMarkdownTable } from '../../bench/write-section.ts';

test('docs/performance.md has a place for what each command measures', async () => {
  const document = await readFile(new URL('../../../docs/performance.md', import.meta.url), 'utf8');
  for (const name of ['bench', 'bench:peers', 'bench:scale', 'bench:soak']) {
    expect(replaceSection(document, name, 'figures')).toMatchObject({ ok: true });
  }
});

test('a table has its head, a rule and its rows', () => {
  expect(toMarkdownTable(['a', 'b'], [['x', 1]])).toBe('| a | b |\n| --- | --- |\n| x | 1 |');
});
