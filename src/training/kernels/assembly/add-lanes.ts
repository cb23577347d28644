// AssemblyScript. Sums that are carried on in float64.

/** Adds a number to the float64 at an address. */
export function addTo(total: usize, value: f32): void {
  store<f64>(total, load<f64>(total) + <f64>value);
}

/** Adds four numbers to the four float64 at an address. */
export function addLanes(totals: usize, values: v128): void {
  addTo(totals, f32x4.extract_lane(values, 0));
  addTo(totals + 8, f32x4.extract_lane(values, 1));
  addTo(totals + 16, f32x4.extract_lane(values, 2));
  addTo(totals + 24, f32x4.extract_lane(values, 3));
}
