/** What a format says of a string: it has nothing to check, or has checked it. */
export type Check =
  | { readonly kind: 'none' }
  | { readonly kind: 'passed' }
  /** `reason` says what was expected and what was got, for people. */
  | { readonly kind: 'failed'; readonly reason: string };
