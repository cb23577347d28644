// AssemblyScript. Filters [height, width, channels, filters] for the way back.

/** The filter that the gradient for the input is a convolution with: turned by 180°, channels and filters exchanged. */
export function turnFilter(w: usize, turned: usize, height: i32, width: i32, channels: i32, filters: i32): void {
  const size = channels * filters;
  const last = height * width - 1;
  for (let pixel = 0; pixel <= last; pixel++) {
    const to = turned + ((<usize>((last - pixel) * size)) << 2);
    for (let c = 0; c < channels; c++) {
      for (let f = 0; f < filters; f++, w += 4) {
        store<f32>(to + ((<usize>(f * channels + c)) << 2), load<f32>(w));
      }
    }
  }
}
