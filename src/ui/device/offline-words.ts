import { msg, str } from '@lit/localize';

/** What is said once the app works without the network. */
export const offlineReadyWords = (): string => msg('Ready: works offline too.');

/** Why it does not: the browser can't at all here, or could not, with its own words. */
export function offlineProblemWords(problem: { readonly kind: string; readonly message?: string }): string {
  return problem.message === undefined
    ? msg('This browser can’t keep the app for offline use here: it has no service workers on this page.')
    : msg(str`The app could not be stored for offline use: ${problem.message}`);
}
