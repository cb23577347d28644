/** An exact decimal number: `units` of 10^-`places`. */
export interface Decimal {
  readonly units: bigint;
  readonly places: number;
}

export const ZERO: Decimal = { units: 0n, places: 0 };

/** A plain number, such as a format's `value`: digits, and a point before decimals. Undefined for anything else. */
export function parseDecimal(text: string): Decimal | undefined {
  const [match, whole, decimals = ''] = /^(-?\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  return match === undefined ? undefined : { units: BigInt(whole + decimals), places: decimals.length };
}

export function addDecimals(a: Decimal, b: Decimal): Decimal {
  const places = Math.max(a.places, b.places);
  return { units: unitsAt(a, places) + unitsAt(b, places), places };
}

export const subtractDecimals = (a: Decimal, b: Decimal): Decimal => addDecimals(a, { ...b, units: -b.units });

/** As `parseDecimal` takes it, with at least so many decimals. */
export function formatDecimal(decimal: Decimal, atLeast = 0): string {
  const places = Math.max(decimal.places, atLeast);
  const units = unitsAt(decimal, places);
  const digits = String(units < 0n ? -units : units).padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  return (units < 0n ? '-' : '') + whole + (places === 0 ? '' : `.${digits.slice(-places)}`);
}

const unitsAt = ({ units, places }: Decimal, more: number): bigint => units * 10n ** BigInt(more - places);
