const MANTISSA = 1024; // steps between two powers of two
const LEAST_EXPONENT = -14;
const GREATEST = 65504;

/** The 16 bits of the half-precision number nearest to this one, ties to even (IEEE 754). @throws RangeError beyond ±65504 */
export function toFloat16(value: number): number {
  const magnitude = Math.abs(value);
  if (!(magnitude <= GREATEST)) throw new RangeError(`float16: expected at most ±${GREATEST}, got ${value}`);
  const sign = value < 0 || Object.is(value, -0) ? 0x8000 : 0;
  const exponent = Math.max(LEAST_EXPONENT, floorLog2(magnitude));
  const mantissa = roundToEven((magnitude / 2 ** exponent) * MANTISSA); // under 1024 where subnormal
  // A mantissa that was rounded up to the next power of two carries into the exponent by itself.
  return sign | ((exponent - LEAST_EXPONENT) * MANTISSA + mantissa);
}

/** Exact where `Math.log2` may round up to the next power. */
function floorLog2(magnitude: number): number {
  const exponent = Math.floor(Math.log2(magnitude));
  return 2 ** exponent > magnitude ? exponent - 1 : exponent;
}

function roundToEven(value: number): number {
  const rounded = Math.round(value);
  return rounded - value === 0.5 && rounded % 2 === 1 ? rounded - 1 : rounded;
}
