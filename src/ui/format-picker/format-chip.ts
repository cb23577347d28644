import { localized, msg } from '@lit/localize';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { Format } from '../../core/formats/format.ts';
import { AppActionEvent } from '../app/app-events.ts';
import { buttonStyles } from '../elements/button-styles.ts';
import { icon } from '../elements/icons.ts';
import { visuallyHidden } from '../elements/visually-hidden.ts';
import { nameFormat } from './name-writing.ts';

/**
 * The format that is read, as a button that asks for the sheet with all of them.
 *
 * @event app-action - `choose-format`: the button was pressed (`AppActionEvent`)
 */
@customElement('inklens-format-chip')
@localized()
export class FormatChip extends LitElement {
  static override styles = [
    buttonStyles,
    visuallyHidden,
    css`
      :host {
        display: inline-flex;
        align-items: center;
        min-width: 0;
        max-width: 100%;
      }

      button {
        min-width: 0;
        padding-right: var(--space-3);
      }

      .name {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
    `,
  ];

  /** What is read. */
  @property() format: Format = 'digits';

  @query('button') private readonly button!: HTMLElement | null;

  override focus(): void {
    this.button?.focus();
  }

  override render(): TemplateResult {
    return html`<button class="secondary" aria-haspopup="dialog" @click=${this.#onClick}>
      <span class="visually-hidden">${msg('What to read:')}</span><span class="name">${nameFormat(this.format)}</span>
      ${icon('open')}
    </button>`;
  }

  #onClick(): void {
    this.dispatchEvent(new AppActionEvent('choose-format'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'inklens-format-chip': FormatChip;
  }
}
