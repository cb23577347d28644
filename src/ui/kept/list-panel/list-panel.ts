import { localized, msg, str } from '@lit/localize';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Entry } from '../../../core/history/entry.ts';
import { AppActionEvent } from '../../app/app-events.ts';
import { buttonStyles } from '../../elements/button-styles.ts';
import { icon } from '../../elements/icons.ts';
import type { DraftRow } from '../lists/add-to-list.ts';
import { totalWords } from '../lists/count-words.ts';
import { NO_LIST } from '../lists/list-view.ts';
import { ListWishEvent } from '../lists/list-wish-event.ts';
import { sumWords } from '../lists/sum-words.ts';
import { formatCount } from '../../locale/format-number.ts';
import { visuallyHidden } from '../../elements/visually-hidden.ts';
import { listPanelStyles } from './list-panel-styles.ts';

/** More of the last strings have no room on any screen. */
const MOST_SHOWN = 12;

/**
 * The list that strings drop into, in one row: how many, the last ones, and what amounts come to. Opens the whole of it.
 *
 * @event app-action - `open-list`: the whole list is asked for (`AppActionEvent`)
 * @event list-wish - what was held back is to be added anyway, or left out (`ListWishEvent`)
 */
@customElement('inklens-list-panel')
@localized()
export class ListPanel extends LitElement {
  static override styles = [buttonStyles, visuallyHidden, listPanelStyles];

  /** The list as it is. */
  @property({ attribute: false }) view = NO_LIST;

  override render(): TemplateResult {
    const { entries, twice } = this.view;
    return html`
      <div role="status">${twice.length === 0 ? nothing : this.#twice(twice)}</div>
      <button class="open" aria-haspopup="dialog" @click=${this.#open}>
        <span class="visually-hidden">${msg('Open the list:')}</span>
        <span class="count" aria-hidden="true">${formatCount(entries.length)}</span>
        ${entries.length === 0 ? html`<span class="hint">${msg('Each string that locks drops in here.')}</span>` : this.#last(entries)}
        ${icon('unfold')}
      </button>
      <div class="visually-hidden" role="status">${this.#news()}</div>
    `;
  }

  #last(entries: readonly Entry[]): TemplateResult {
    const sum = sumWords(entries);
    const last = entries.slice(-MOST_SHOWN).reverse();
    return html`
      <span class="visually-hidden">${totalWords(entries)}</span>
      <span class="last" aria-hidden="true"
        >${repeat(
          last,
          ({ id }) => id,
          ({ id, text }) => html`<span class=${this.view.added.has(id) ? 'new' : ''}>${text}</span>`,
        )}</span
      >
      ${sum === undefined ? nothing : html`<span class="sum" aria-hidden="true"><small>${msg('Sum')}</small> ${sum}</span>`}
    `;
  }

  #twice(twice: readonly DraftRow[]): TemplateResult {
    const texts = twice.flat().map(({ text }) => text);
    const words =
      texts.length === 1
        ? msg(str`Already in the list: ${texts[0]}`)
        : msg(str`Already in the list: ${texts.length} strings`);
    return html`<div class="twice">
      <p>${words}</p>
      <button class="quiet" @click=${this.#wish('add-anyway')}>${msg('Add anyway')}</button>
      <button
        class="round"
        aria-label=${msg('Leave it out')}
        title=${msg('Leave it out')}
        @click=${this.#wish('leave-out')}
      >
        ${icon('close')}
      </button>
    </div>`;
  }

  /** What was added last, for whoever does not see it drop in. */
  #news(): string {
    const { entries, added } = this.view;
    const texts = entries.filter(({ id }) => added.has(id)).map(({ text }) => text);
    return texts.length === 0 ? '' : msg(str`Added ${texts.join(', ')}. In the list: ${totalWords(entries)}.`);
  }

  #open(): void {
    this.dispatchEvent(new AppActionEvent('open-list'));
  }

  #wish(kind: 'add-anyway' | 'leave-out'): () => void {
    return () => this.dispatchEvent(new ListWishEvent({ kind }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'inklens-list-panel': ListPanel;
  }
}
