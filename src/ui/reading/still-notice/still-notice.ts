import { localized, msg } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { AppActionEvent } from '../../app/app-events.ts';
import { buttonStyles } from '../../elements/button-styles.ts';
import { icon } from '../../elements/icons.ts';

/**
 * Says that the live picture stands still, and offers a way on.
 *
 * @event app-action - `restart-camera` (`AppActionEvent`)
 */
@customElement('inklens-still-notice')
@localized()
export class StillNotice extends LitElement {
  static override styles = [
    buttonStyles,
    css`
      :host {
        position: absolute;
        inset: var(--bar) 0 0;
        display: grid;
        padding: var(--space-3);
        overflow: auto;
        pointer-events: none;
      }

      [role='status'] {
        width: min(100%, 20rem);
        margin: auto;
      }

      .notice {
        display: grid;
        gap: var(--space-3);
        padding: var(--space-4);
        border: 1px solid var(--line);
        border-radius: var(--radius-large);
        background: var(--surface);
        box-shadow: var(--shadow);
        color: var(--ink);
        font: 400 var(--text) / 1.4 var(--font);
        pointer-events: auto;
      }

      p {
        margin: 0;
      }

      .what {
        font-weight: 700;
      }
    `,
  ];

  /** Why there is no new picture; absent while there is one. */
  @property() reason: 'muted' | 'still' | undefined;

  override render(): TemplateResult {
    // The region is there before its text is, or it would not be spoken.
    return html`<div role="status">${this.reason === undefined ? nothing : this.#notice(this.reason)}</div>`;
  }

  #notice(reason: 'muted' | 'still'): TemplateResult {
    return html`<div class="notice">
      <p class="what">${msg('The picture stands still')}</p>
      <p>
        ${reason === 'muted' ? msg('Something else may be using the camera. It goes on by itself.') : msg('The camera sends no new pictures.')}
      </p>
      <button class="primary" @click=${this.#restart}>${icon('again')} ${msg('Restart camera')}</button>
    </div>`;
  }

  #restart(): void {
    this.dispatchEvent(new AppActionEvent('restart-camera'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'inklens-still-notice': StillNotice;
  }
}
