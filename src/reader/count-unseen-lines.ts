/**
 * About how many lines components make that no lines were looked for among: as many a line as those have that were looked at. None where none
 * were left out.
 * @param unseen components that were left out
 * @param seen components that were looked at
 * @param lines lines that were found among them
 */
export function countUnseenLines(unseen: number, seen: number, lines: number): number {
  return Math.ceil((unseen * Math.max(1, lines)) / Math.max(1, seen));
}
