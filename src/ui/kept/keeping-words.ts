import { msg } from '@lit/localize';
import type { KeepingFailure } from './history-controller.ts';

/** What a person can do about it. */
export type KeepingWay = 'retry' | 'reload' | 'start-over';

/** Words for what keeps the history from being kept or shown. */
export interface KeepingWords {
  readonly title: string;
  /** What it means, and what helps. */
  readonly text: string;
  /** The same while something is read: short. */
  readonly note: string;
  /** Ways on, the best first. */
  readonly ways: readonly KeepingWay[];
}

export function keepingWords(failure: KeepingFailure): KeepingWords {
  switch (failure.kind) {
    case 'unavailable':
      return {
        title: msg('Nothing is kept here'),
        text: msg('This is a private window, or the browser’s storage is switched off. Reading works as ever: copy what you need.'), // prettier-ignore
        note: msg('Nothing is kept in this window. Copy what you need.'),
        ways: ['retry'],
      };
    case 'blocked':
      return {
        title: msg('Another tab is in the way'),
        text: msg('An older Inklens is open in another tab. Close that tab, then try again.'),
        note: msg('Not kept: an older Inklens is open in another tab. Close that tab.'),
        ways: ['retry'],
      };
    case 'newer':
      return {
        title: msg('This page is out of date'),
        text: msg('A newer Inklens has been open on this device. Reload to get it; what was kept is still there.'),
        note: msg('Not kept: this page is out of date. Reload it.'),
        ways: ['reload'],
      };
    case 'full':
      return {
        title: msg('Storage is full'),
        text: msg('There is no room for more. Delete something from the history, or free some space on this device.'),
        note: msg('Not kept: storage is full. Delete something from the history.'),
        ways: ['retry'],
      };
    case 'not-fetched':
      return {
        title: msg('The history could not be fetched'),
        text: msg('A part of the app did not come. Check the network, then reload.'),
        note: msg('Not kept: a part of the app could not be fetched. Check the network.'),
        ways: ['reload', 'retry'],
      };
    case 'broken':
      return {
        title: msg('What was kept can’t be opened'),
        text: msg('Try again first. Where that does not help, start over with an empty history: what was kept is gone then.'), // prettier-ignore
        note: msg('Not kept: the history can’t be opened. Open it to see what helps.'),
        ways: ['retry', 'start-over'],
      };
  }
}
