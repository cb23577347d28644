import { localized, msg } from '@lit/localize';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { SettingsChangeEvent } from '../../app/app-events.ts';
import { buttonStyles } from '../../elements/button-styles.ts';
import type { Settings } from '../../device/settings.ts';

/**
 * Asks whether the characters that a person puts right may be kept: quietly, beside what is on the screen.
 *
 * @event settings-change - there is an answer (`SettingsChangeEvent`)
 */
@customElement('inklens-personal-offer')
@localized()
export class PersonalOffer extends LitElement {
  static override styles = [
    buttonStyles,
    css`
      :host {
        display: block;
        padding: var(--space-3) var(--space-2) var(--space-1) var(--space-4);
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: var(--surface);
        color: var(--ink);
        box-shadow: var(--shadow);
        font: 400 var(--text) / 1.4 var(--font);
      }

      p {
        margin: 0;
        padding-right: var(--space-2);
        text-wrap: pretty;
      }

      div {
        display: flex;
        flex-wrap: wrap;
        justify-content: flex-end;
      }
    `,
  ];

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
