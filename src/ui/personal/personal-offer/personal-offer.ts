import { localized, msg } from '@lit/localize';
import { html, LitElement, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { SettingsChangeEvent } from '../../app/app-events.ts';
import { buttonStyles } from '../../elements/button-styles.ts';
import { offerStyles } from '../../elements/offer-styles.ts';
import type { Settings } from '../../device/settings.ts';

/**
 * Asks whether the characters that a person puts right may be kept: quietly, beside what is on the screen.
 *
 * @event settings-change - there is an answer (`SettingsChangeEvent`)
 */
@customElement('inklens-personal-offer')
@localized()
export class PersonalOffer extends LitElement {
  static override styles = [buttonStyles, offerStyles];

  override render(): TemplateResult {
    return html`
      <p role="status">
        <strong>${msg('Learn your hand?')}</strong>
        ${msg('Inklens can keep the characters you put right, on this device only.')}
      </p>
      <div>
        <button class="quiet" @click=${this.#answer('no')}>${msg('No')}</button>
        <button class="quiet" @click=${this.#answer('yes')}>${msg('Yes')}</button>
      </div>
    `;
  }

  #answer(keepCharacters: Settings['keepCharacters']): () => void {
    return () => this.dispatchEvent(new SettingsChangeEvent({ keepCharacters }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'inklens-personal-offer': PersonalOffer;
  }
}
