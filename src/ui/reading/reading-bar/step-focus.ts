/**
 * Which character gets the focus when a key is pressed on another: along the line with the left and right arrows,
 * to the line above or below with the others, to the line's ends with Home and End. `lengths` are the lines' lengths.
 * Undefined for a key that moves nothing.
 */
export function stepFocus(
  [line, index]: readonly [line: number, index: number],
  key: string,
  lengths: readonly number[],
): readonly [line: number, index: number] | undefined {
  const last = (of: number): number => (lengths[of] ?? 0) - 1;
  const onLine = (to: number): readonly [number, number] | undefined =>
    to >= 0 && to < lengths.length ? [to, Math.min(index, last(to))] : undefined;
  switch (key) {
    case 'ArrowLeft':
      return index > 0 ? [line, index - 1] : line > 0 ? [line - 1, last(line - 1)] : undefined;
    case 'ArrowRight':
      return index < last(line) ? [line, index + 1] : line + 1 < lengths.length ? [line + 1, 0] : undefined;
    case 'ArrowUp':
      return onLine(line - 1);
    case 'ArrowDown':
      return onLine(line + 1);
    case 'Home':
      return [line, 0];
    case 'End':
      return [line, last(line)];
    default:
      return undefined;
  }
}
