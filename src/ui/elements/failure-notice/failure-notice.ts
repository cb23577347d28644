import { localized, msg } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { AppFailure, FailureAction } from '../../app/app-failure.ts';
import { AppActionEvent } from '../../app/app-events.ts';
import { browserFamily } from '../../device/browser-family.ts';
import { buttonStyles } from '../button-styles.ts';
import { failureWords } from '../../failures/failure-words.ts';
import { icon, type IconName } from '../icons.ts';

const buttons = (): Readonly<Record<FailureAction, readonly [IconName, string]>> => ({
  'try-again': ['again', msg('Try again')],
  'start-camera': ['camera', msg('Start camera')],
  'read-picture': ['picture', msg('Read a picture')],
  'try-demo': ['demo', msg('Try the demo picture')],
  reload: ['again', msg('Reload')],
  'fetch-again': ['again', msg('Reload')],
});

/**
 * What went wrong, what to do about it, and the ways on.
 *
 * @event app-action - a way on was chosen (`AppActionEvent`)
 */
@customElement('inklens-failure-notice')
@localized()
export class FailureNotice extends LitElement {
  static override styles = [
    buttonStyles,
    css`
      :host {
        display: grid;
        overflow: auto;
        background: var(--paper);
        color: var(--ink);
        font: 400 var(--text) / 1.5 var(--font);
      }

      article {
        width: min(100%, 480px);
        margin: auto;
        padding: calc(var(--space-6) + env(safe-area-inset-top)) var(--space-6)
          calc(var(--space-6) + env(safe-area-inset-bottom));
      }

      .sign .icon svg {
        width: 40px;
        height: 40px;
        color: var(--accent);
      }

      h1 {
        margin: var(--space-2) 0;
        font-size: var(--title);
        line-height: 1.2;
      }

      /* It has the focus so that it is read out; there is nothing to press. */
      h1:focus {
        outline: none;
      }

      p,
      ol {
        margin: 0 0 var(--space-3);
        color: var(--ink-soft);
      }

      ol {
        padding-left: 1.4em;
        color: var(--ink);
      }

      li + li {
        margin-top: var(--space-2);
      }

      code {
        display: block;
        padding: var(--space-2) var(--space-3);
        overflow-wrap: anywhere;
        border-radius: 8px;
        background: var(--accent-soft);
        color: var(--ink);
        font-size: var(--text-small);
      }

      .ways {
        display: grid;
        gap: var(--space-2);
        margin-top: var(--space-6);
      }
    `,
  ];

  /** What went wrong. */
  @property({ attribute: false }) failure!: AppFailure;

  @query('h1') private readonly heading!: HTMLElement | null;

  override focus(): void {
    this.heading?.focus();
  }

  override render(): TemplateResult {
    const family = browserFamily(navigator.userAgent, navigator.maxTouchPoints);
    const { title, text, steps, actions, detail } = failureWords(this.failure, family);
    const items = steps.map((step) => html`<li>${step}</li>`);
    const ways = actions.map((action, i) => this.#button(action, i === 0));
    return html`
      <article aria-labelledby="title">
        <div class="sign">${icon('alert')}</div>
        <h1 id="title" tabindex="-1">${title}</h1>
        <p>${text}</p>
        ${
          items.length > 0
            ? html`<ol>
                ${items}
              </ol>`
            : nothing
        }
        ${detail === '' ? nothing : html`<code>${detail}</code>`}
        <div class="ways">${ways}</div>
      </article>
    `;
  }

  #button(action: FailureAction, first: boolean): TemplateResult {
    const [name, label] = buttons()[action];
    return html`<button class=${first ? 'primary' : 'secondary'} @click=${this.#ask(action)}>
      ${icon(name)} ${label}
    </button>`;
  }

  #ask(action: FailureAction): () => void {
    return () => this.dispatchEvent(new AppActionEvent(action));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'inklens-failure-notice': FailureNotice;
  }
}
