import { localized } from '@lit/localize';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';

/** A short word that needs no answer, such as "Copied": shown, spoken, and taken away by its host. Empty text hides it. */
@customElement('inklens-quiet-note')
@localized()
export class QuietNote extends LitElement {
  static override styles = css`
    :host {
      display: block;
      font: 500 var(--text-small) / 1.35 var(--font);
      text-align: center;
      pointer-events: none; /* it may lie over something that is pressed */
    }

    p {
      margin: 0;
      padding: var(--space-2) var(--space-4);
      border: 1px solid transparent;
      border-radius: var(--radius);
      background: var(--ink);
      color: var(--paper);
      box-shadow: var(--shadow);
    }

    p:empty {
      display: none;
    }
  `;

  /** What is said. */
  @property() text = '';

  override render(): TemplateResult {
    // The region is there before its text is, or it would not be spoken.
    return html`<div role="status"><p>${this.text}</p></div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'inklens-quiet-note': QuietNote;
  }
}
