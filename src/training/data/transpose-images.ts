/**
 * Swaps rows and columns of each of `count` images, in place: `images` holds them one after the other, each row-major
 * with `rows`×`columns` pixels before and `columns`×`rows` after. EMNIST's files store their characters lying on the
 * side and mirrored; this makes them stand upright.
 */
export function transposeImages(images: Uint8Array, count: number, rows: number, columns: number): void {
  const pixels = rows * columns;
  const before = new Uint8Array(pixels);
  for (let start = 0; start < count * pixels; start += pixels) {
    before.set(images.subarray(start, start + pixels));
    let to = start;
    for (let column = 0; column < columns; column++) {
      for (let from = column; from < pixels; from += columns) images[to++] = before[from];
    }
  }
}
