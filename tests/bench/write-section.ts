import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { replaceSection } from './reading/report/replace-section.ts';

const DOCUMENT = fileURLToPath(new URL('../../docs/performance.md', import.meta.url));

/** Puts the Markdown in place of this section of docs/performance.md. @throws Error where the section has lost its marks */
export async function writeSection(name: string, markdown: string): Promise<void> {
  const replaced = replaceSection(await readFile(DOCUMENT, 'utf8'), name, markdown);
  if (!replaced.ok) throw new Error(`${DOCUMENT}: ${replaced.error}`);
  const style = { ...(await resolveConfig(DOCUMENT)), filepath: DOCUMENT };
  await writeFile(DOCUMENT, await format(replaced.value, style));
}

/** Rows of cells as a Markdown table. */
export function toMarkdownTable(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
