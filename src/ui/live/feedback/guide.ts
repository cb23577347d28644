import { msg, str } from '@lit/localize';
import type { Side } from '../../../core/geometry.ts';
import { nameWay } from '../name-way.ts';
import type { View } from './judge-view.ts';

/** A view must stay so long before it is told: hands shake. Milliseconds, as below. */
export const STEADY_MS = 600;
/** Nothing is told sooner after what was told before: nobody listens to chatter. */
export const PAUSE_MS = 3000;

/** Decides when a view is worth telling: when it has changed, has stayed so, and some time after what was told before. */
export class Guide {
  #seen: View | undefined;
  #since = 0;
  #told: View | undefined;
  #toldAt = -Infinity;

  /** Takes in what is seen now; returns it where it is to be told. */
  look(view: View, at: number): View | undefined {
    if (!isSame(view, this.#seen)) this.#since = at;
    this.#seen = view;
    // A string that locks is told at once, by whoever tells its characters.
    if (view.kind === 'locked') {
      if (this.#told?.kind !== 'locked') this.#toldAt = at;
      this.#told = view;
      return undefined;
    }
    if (isSame(view, this.#told) || at - this.#since < STEADY_MS || at - this.#toldAt < PAUSE_MS) return undefined;
    this.#told = view;
    this.#toldAt = at;
    return view;
  }
}

function isSame(a: View, b: View | undefined): boolean {
  return a.kind === b?.kind && sidesOf(a).join() === sidesOf(b).join();
}

const sidesOf = (view: View): readonly Side[] => (view.kind === 'partly' ? view.sides : []);

/** What is to be said of a view, with the way on. */
export function viewWords(view: View): string {
  switch (view.kind) {
    case 'nothing':
      return msg('Nothing in view. Move slowly over the paper.');
    case 'partly':
      return view.sides.length === 1
        ? msg(str`Partly in view. Move ${nameWay(view.sides[0])}.`)
        : msg('Partly in view. Move further away.');
    case 'hold-still':
      return msg('In view. Hold still.');
    case 'locked':
      return msg('Locked.');
    default:
      throw new Error(`no words for ${JSON.stringify(view satisfies never)}`);
  }
}
