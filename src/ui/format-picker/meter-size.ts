import { MOST_DECIMALS, MOST_DIGITS } from '../../core/formats/kinds/meter.ts';
import type { Format } from '../../core/formats/format.ts';

/** A meter's counter. */
export interface MeterSize {
  /** 1 to `MOST_DIGITS`, before the mark. */
  readonly digits: number;
  /** 0 to `MOST_DECIMALS`. */
  readonly decimals: number;
}

export { MOST_DECIMALS, MOST_DIGITS };

/** What a household's meter shows most often. */
export const USUAL_SIZE: MeterSize = { digits: 5, decimals: 1 };

/** The size that a meter's format asks for; undefined where it takes any. */
export function meterSizeOf(format: Format): MeterSize | undefined {
  const [, digits, decimals = '0'] = /^meter:(\d+)(?:,(\d))?$/.exec(format) ?? [];
  return digits === undefined ? undefined : { digits: Number(digits), decimals: Number(decimals) };
}

/** The format of a meter of this size, or of any. */
export function meterFormat(size: MeterSize | undefined): Format {
  if (size === undefined) return 'meter';
  return size.decimals === 0 ? `meter:${size.digits}` : `meter:${size.digits},${size.decimals}`;
}
