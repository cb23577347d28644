import type { FailureAction, FailureWords } from '../app/app-failure.ts';

export type Actions = readonly [FailureAction, ...FailureAction[]];

export const words = (
  title: string,
  text: string,
  actions: Actions,
  steps: readonly string[] = [],
  detail = '',
): FailureWords => ({
  title,
  text,
  steps,
  actions,
  detail,
});

/** @throws Error: a failure has no words, which the compiler should have seen */
export function noWords(failure: never): never {
  throw new Error(`no words for failure ${JSON.stringify(failure)}`);
}
