import { err, ok, type Result } from '../../../../src/core/result.ts';

/** Where a generated part of a document begins and ends. */
export const sectionMarks = (name: string): readonly [begin: string, end: string] => [
  `<!-- ${name}: begin -->`,
  `<!-- ${name}: end -->`,
];

/** The document with the text between the marks of this name replaced; the marks stay. */
export function replaceSection(document: string, name: string, text: string): Result<string, string> {
  const [begin, end] = sectionMarks(name);
  const from = document.indexOf(begin);
  const to = document.indexOf(end);
  if (from < 0 || to < from)
    return err(
      `expected the marks "${begin}" and "${end}" in this order, got ${from < 0 ? 'no first' : 'no last'} one`,
    );
  return ok(`${document.slice(0, from + begin.length)}\n\n${text.trim()}\n\n${document.slice(to)}`);
}
