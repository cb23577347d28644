/** What is wrong with a string: it does not fit the format, its check digits do not fit the rest, or there is no such thing, as a 31 February. */
export type Fault = 'shape' | 'check-digits' | 'impossible';

/** What a format says of a string: it has nothing to check, or has checked it. */
export type Check =
  | { readonly kind: 'none' }
  | { readonly kind: 'passed' }
  /** `reason` says what was expected and what was got, in English; `expected` says it for other words, where there is more to say than that the shape is wrong. */
  | { readonly kind: 'failed'; readonly fault: Fault; readonly reason: string; readonly expected?: Expectation };

/** What was expected in the place of what was got. */
export type Expectation =
  /** Check digits; there may be several that fit, or none. */
  | { readonly kind: 'check-digits'; readonly digits: readonly string[]; readonly got: string }
  /** A day of the month that there is: at most `last`. Months count from 1. */
  | {
      readonly kind: 'day';
      readonly last: number;
      readonly month: number;
      readonly year: number;
      readonly got: number;
    };

/** Why a string can't be: in English, and for other words. */
export interface Refusal {
  readonly reason: string;
  readonly expected: Expectation;
}
