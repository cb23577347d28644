// AssemblyScript. Maps with zeros in between.

/** out [images, (height − 1)·down + 1, (width − 1)·across + 1, channels] = x [images, height, width, channels], apart by the strides. */
export function spreadMap(
  x: usize,
  out: usize,
  images: i32,
  height: i32,
  width: i32,
  channels: i32,
  down: i32,
  across: i32,
): void {
  const size = (<usize>channels) << 2;
  const row = <usize>((width - 1) * across + 1) * size;
  const map = <usize>((height - 1) * down + 1) * row;
  memory.fill(out, 0, <usize>images * map);
  for (let n = 0; n < images; n++, out += map) {
    for (let i = 0; i < height; i++) {
      let to = out + <usize>(i * down) * row;
      for (let j = 0; j < width; j++, x += size, to += <usize>across * size) memory.copy(to, x, size);
    }
  }
}
