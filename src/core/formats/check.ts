/** What is wrong with a string: it does not fit the format, its check digits do not fit the rest, or there is no such thing, as a 31 February. */
export type Fault = 'shape' | 'check-digits' | 'impossible';

/** What a format says of a string: it has nothing to check, or has checked it. */
export type Check =
  | { readonly kind: 'none' }
  | { readonly kind: 'passed' }
  /** `reason` says what was expected and what was got, for people. */
  | { readonly kind: 'failed'; readonly fault: Fault; readonly reason: string };
