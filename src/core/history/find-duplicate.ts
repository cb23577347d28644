import type { Entry } from './entry.ts';

/** A string that is read again within this time was still, or once more, in front of the camera; milliseconds. */
export const REPEAT_WINDOW = 120_000;

interface Read extends Pick<Entry, 'id' | 'text' | 'format' | 'at'> {
  readonly list?: string | undefined;
  readonly meter?: string | undefined;
}

/** Another entry with the same text and format in the same list; undefined where there is none, or the entry is in no list. */
export function findDuplicate<T extends Read>(entries: readonly T[], entry: Omit<Read, 'at'>): T | undefined {
  if (entry.list === undefined) return undefined;
  return entries.find((other) => other.id !== entry.id && isSame(other, entry));
}

/**
 * The newest entry that this one repeats: same text and format, at most two minutes apart, in the same list and of the same meter. What was put
 * nowhere yet also repeats what was put into a list or to a meter just now: it is still in view.
 */
export function findRepeat<T extends Read>(entries: readonly T[], entry: Read): T | undefined {
  return entries
    .filter((other) => repeats(entry, other) && Math.abs(entry.at - other.at) <= REPEAT_WINDOW)
    .reduce<T | undefined>((newest, other) => (newest && newest.at >= other.at ? newest : other), undefined);
}

const repeats = (entry: Read, other: Read): boolean =>
  isSame({ ...other, list: entry.list && other.list, meter: entry.meter && other.meter }, entry);

const isSame = (a: Omit<Read, 'at'>, b: Omit<Read, 'at'>): boolean =>
  a.text === b.text && a.format === b.format && a.list === b.list && a.meter === b.meter;
