import { localized, msg } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { buttonStyles } from '../button-styles.ts';
import { icon } from '../icons.ts';

/**
 * What was just done, with a button that undoes it; nothing where there is nothing to undo.
 *
 * @event undo - the button was pressed
 */
@customElement('inklens-undo-bar')
@localized()
export class UndoBar extends LitElement {
  static override styles = [
    buttonStyles,
    css`
      :host {
        display: block;
      }

      .bar {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: var(--space-2);
        padding: var(--space-1) var(--space-1) var(--space-1) var(--space-4);
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: var(--accent-soft);
        font-size: var(--text-small);
        line-height: 1.35;
      }

      .bar:has(p:empty) {
        display: none;
      }

      p {
        min-width: 0;
        margin: 0;
        overflow-wrap: anywhere;
      }

      button {
        flex: none;
      }
    `,
  ];

  /** What was done; empty for nothing. */
  @property() text = '';

  @query('button') private readonly button!: HTMLElement | null;

  override focus(): void {
    this.button?.focus();
  }

  override render(): TemplateResult {
    // The region is there before its text is, or it would not be spoken.
    return html`<div class="bar">
      <p role="status">${this.text}</p>
      ${this.text === '' ? nothing : html`<button class="quiet" @click=${this.#undo}>${icon('undo')} ${msg('Undo')}</button>`}
    </div>`;
  }

  #undo(): void {
    this.dispatchEvent(new Event('undo'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'inklens-undo-bar': UndoBar;
  }
}
