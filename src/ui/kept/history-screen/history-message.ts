import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import type { HistoryState } from '../history-controller.ts';
import { icon, type IconName } from '../../elements/icons.ts';
import { keepingWords, type KeepingWay } from '../keeping-words.ts';

/** What stands in the place of entries where there are none to show. */
export type HistoryMessage = 'opening' | 'empty' | 'not-found' | Extract<HistoryState, { kind: 'failed' }>;

/** Ways on from there. */
export type MessageWay = KeepingWay | 'camera' | 'picture' | 'show-all';

/** What is to be said; undefined where some of all entries are found. */
export function messageOf(state: HistoryState, all: number, found: number): HistoryMessage | undefined {
  if (state.kind === 'failed') return state;
  if (found > 0) return undefined;
  if (all > 0) return 'not-found';
  return state.kind === 'opening' ? 'opening' : 'empty';
}

/** Says why there are no entries, and the ways on. */
export function renderMessage(message: HistoryMessage, choose: (way: MessageWay) => () => void): TemplateResult {
  const { sign, title, text, ways } = wordsOf(message);
  const buttons = ways.map((way, i) => {
    const { name, label } = buttonOf(way);
    return html`<button class=${i === 0 ? 'primary' : 'secondary'} @click=${choose(way)}>
      ${icon(name)} ${label}
    </button>`;
  });
  return html`<div class="message" role=${typeof message === 'string' ? 'status' : 'alert'}>
    <div class="sign">${icon(sign)}</div>
    <h2>${title}</h2>
    <p>${text}</p>
    <div class="ways">${buttons}</div>
  </div>`;
}

interface MessageWords {
  readonly sign: IconName;
  readonly title: string;
  readonly text: string;
  readonly ways: readonly MessageWay[];
}

function wordsOf(message: HistoryMessage): MessageWords {
  switch (message) {
    case 'opening':
      return { sign: 'past', title: msg('Opening…'), text: '', ways: [] };
    case 'empty':
      return {
        sign: 'past',
        title: msg('Nothing here yet'),
        text: msg('What you read is kept here, on this device alone. The settings can switch that off.'),
        ways: ['camera', 'picture'],
      };
    case 'not-found':
      return {
        sign: 'nothing',
        title: msg('Nothing found'),
        text: msg('Search by text, note or day: 902, kitchen, yesterday, 21 March.'),
        ways: ['show-all'],
      };
    default:
      return { sign: 'alert', ...keepingWords(message.failure) };
  }
}

function buttonOf(way: MessageWay): { readonly name: IconName; readonly label: string } {
  switch (way) {
    case 'camera':
      return { name: 'camera', label: msg('Start camera') };
    case 'picture':
      return { name: 'picture', label: msg('Read a picture') };
    case 'show-all':
      return { name: 'past', label: msg('Show all') };
    case 'retry':
      return { name: 'again', label: msg('Try again') };
    case 'reload':
      return { name: 'again', label: msg('Reload') };
    case 'start-over':
      return { name: 'delete', label: msg('Start over') };
  }
}
