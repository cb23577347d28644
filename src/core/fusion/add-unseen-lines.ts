import type { ReadLine } from '../reading.ts';
import { overlapOf, toLine, toLineFrame } from './line-frame.ts';
import { lineKey, type StableLine } from './stable-reading.ts';

/**
 * What is known of a picture, and what only another reading of it shows: the lines of `read` that lie beside none of the known ones. Those
 * stand where they do in reading order, as lines that were seen once; the known ones stay as they are.
 * @param read in reading order
 */
export function addUnseenLines<L extends ReadLine>(
  known: readonly L[],
  read: readonly ReadLine[],
): readonly (L | StableLine)[] {
  const lines: (L | StableLine)[] = [...known];
  let id = 1 + Math.max(0, ...known.map(lineKey));
  /** Where the next unseen line stands: behind the line that it was read after. */
  let next = 0;
  for (const line of read) {
    const same = lines.findIndex((other) => isSameInk(other, line));
    if (same >= 0) {
      next = same + 1;
    } else {
      lines.splice(next, 0, { ...line, id, agreement: 'settled', frames: 1, missed: 0, age: 0 });
      next += 1;
      id += 1;
    }
  }
  return lines;
}

/** Whether two lines share any writing: they run beside each other, or one stands in the middle of the other, however small it is. */
function isSameInk(a: ReadLine, b: ReadLine): boolean {
  const [one, other] = [toLineFrame(a.quad), toLineFrame(b.quad)];
  if (overlapOf(one, other) > 0) return true;
  return [
    [one, other],
    [other, one],
  ].some(([inner, outer]) => {
    const [along, across] = toLine(outer, inner.centre);
    return 2 * Math.abs(along) < outer.length && 2 * Math.abs(across) < outer.height;
  });
}
