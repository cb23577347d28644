/**
 * A place between two neighbours; before the first, after the last, or anywhere where one is absent. Undefined where no number lies between
 * them any more: then all must be numbered anew (`numberPlaces`).
 */
export function placeBetween(before: number | undefined, after: number | undefined): number | undefined {
  if (before === undefined) return after === undefined ? 0 : after - 1;
  if (after === undefined) return before + 1;
  const middle = before + (after - before) / 2;
  return middle > before && middle < after ? middle : undefined;
}

/** Places for so many, with room between them. */
export const numberPlaces = (count: number): number[] => Array.from({ length: count }, (_, place) => place);

/**
 * Places after one was moved: that one's alone, or all, where there is no room.
 * @param places In their order, rising
 * @param from Index of the one that moves
 * @param to Index where it stands then
 * @returns The place of each, in the order of `places`: compare to see which changed
 * @throws RangeError where there is no such index
 */
export function movePlace(places: readonly number[], from: number, to: number): readonly number[] {
  for (const index of [from, to]) {
    if (!Number.isInteger(index) || index < 0 || index >= places.length) {
      throw new RangeError(`movePlace: expected an index from 0 to ${places.length - 1}, got ${index}`);
    }
  }
  if (from === to) return places;
  const others = places.toSpliced(from, 1);
  const place = placeBetween(others[to - 1], others[to]);
  if (place !== undefined) return places.with(from, place);
  const order = numberPlaces(places.length).toSpliced(from, 1).toSpliced(to, 0, from);
  return places.map((_, index) => order.indexOf(index));
}
