/**
 * The value that would stand at this place if the values were in ascending order; they are put into another order, not into that one, which
 * would cost more (Hoare's FIND, 1961).
 * @param values at least one
 * @param rank 0 for the lowest
 */
export function selectRank(values: Float32Array, rank: number): number {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const pivot = values[rank];
    let left = low;
    let right = high;
    while (left <= right) {
      while (values[left] < pivot) left++;
      while (values[right] > pivot) right--;
      if (left > right) break;
      const value = values[left];
      values[left++] = values[right];
      values[right--] = value;
    }
    if (right < rank) low = left;
    if (rank < left) high = right;
  }
  return values[rank];
}
