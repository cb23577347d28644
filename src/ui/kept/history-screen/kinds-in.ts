import { FORMAT_KINDS, kindOf, type FormatKind } from '../../../core/formats/format-kind.ts';
import type { Entry } from '../../../core/history/entry.ts';

/** Kinds of formats of some entries, in the order in which they are chosen from. */
export function kindsIn(entries: readonly Pick<Entry, 'format'>[]): readonly FormatKind[] {
  const there = new Set(entries.map(({ format }) => kindOf(format)));
  return FORMAT_KINDS.filter((kind) => there.has(kind));
}
