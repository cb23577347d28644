/** A record of a file, by the section and the line that it begins in; lines count from 1. */
export interface FoundRecord {
  readonly section: string;
  readonly line: number;
  readonly source: string;
}

/**
 * The members of the lists in a file's outermost object: `{"section": [record, …], …}`, one after the other as they are asked for.
 * @param json Valid JSON, in whatever layout
 */
export function* findRecords(json: string): Iterable<FoundRecord> {
  let [depth, line, start, startLine] = [0, 1, -1, 1];
  let [key, section] = ['', ''];
  for (let i = 0; i < json.length; i++) {
    const character = json[i];
    if (character === '\n') line++;
    if (character <= ' ') continue;
    const inList = depth === 2 && section !== '';
    if (inList && (character === ',' || character === ']')) {
      if (start >= 0) yield { section, line: startLine, source: json.slice(start, i).trim() };
      start = -1;
    } else if (inList && start < 0) [start, startLine] = [i, line];
    if (character === '"') {
      const end = endOfString(json, i);
      if (depth === 1) key = JSON.parse(json.slice(i, end + 1)) as string;
      i = end;
    } else if (character === '[' || character === '{') {
      depth++;
      if (depth === 2) section = character === '[' ? key : '';
    } else if (character === ']' || character === '}') depth--;
  }
}

/** Index of the quote that ends the string which begins at `start`. */
function endOfString(json: string, start: number): number {
  let end = start + 1;
  while (json[end] !== '"') end += json[end] === '\\' ? 2 : 1;
  return end;
}

/** The records of a file that is no JSON any more: those that stand on a line of their own, as they were written. */
export function* salvageRecords(text: string): Iterable<FoundRecord> {
  let section = '';
  for (const [index, source] of text.split('\n').entries()) {
    const begun = /^\s*"(\w+)":\s*\[\s*$/.exec(source);
    if (begun) section = begun[1];
    const record = source.trim().replace(/,$/, '');
    if (section !== '' && !begun && record !== '' && !/^[\]}]+$/.test(record))
      yield { section, line: index + 1, source: record };
  }
}
