// AssemblyScript.

/**
 * The horizontal runs of what is not 0 in an image of bytes, from top to bottom and left to right: first column, the column after the last, and
 * row (i32 each), each in an array of its own. Reads up to 15 bytes beyond the image.
 * @param room how many may be written
 * @returns how many there are; no more than `room` were written
 */
export function findRuns(data: usize, width: i32, height: i32, room: i32, from: usize, to: usize, rows: usize): i32 {
  let count = 0;
  for (let row = 0; row < height; row++, data += width) {
    let start = -1; // of the run that is open
    for (let x = 0; x < width; x += 16) {
      const rest = width - x;
      let bits = i8x16.bitmask(i8x16.ne(v128.load(data + x), i8x16.splat(0)));
      if (rest < 16) bits &= (1 << rest) - 1;
      if (start < 0 ? bits == 0 : bits == 0xffff) continue;
      // Where ink and paper meet: each bit that is not as the one before it.
      let changes = bits ^ ((bits << 1) | (start >= 0 ? 1 : 0));
      changes &= 0xffff;
      while (changes != 0) {
        const at = x + ctz(changes);
        changes &= changes - 1;
        if (start < 0) {
          start = at;
          continue;
        }
        if (count < room) write(from, to, rows, count, start, at, row);
        count++;
        start = -1;
      }
    }
    if (start < 0) continue;
    if (count < room) write(from, to, rows, count, start, width, row);
    count++;
  }
  return count;
}

function write(from: usize, to: usize, rows: usize, at: i32, start: i32, end: i32, row: i32): void {
  store<i32>(from + 4 * at, start);
  store<i32>(to + 4 * at, end);
  store<i32>(rows + 4 * at, row);
}
