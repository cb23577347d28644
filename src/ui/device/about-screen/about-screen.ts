import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { AppActionEvent, NoteEvent, type AppAction } from '../../app/app-events.ts';
import { buttonStyles } from '../../elements/button-styles.ts';
import type { DeviceCheckState } from '../device-check-controller.ts';
import { icon } from '../../elements/icons.ts';
import { pageStyles } from '../../elements/page-styles.ts';
import { describeReport, reportText, type Fact } from './describe-report.ts';
import { visuallyHidden } from '../../elements/visually-hidden.ts';
import type { DeviceReport } from './device-report.ts';

/**
 * How the reader runs on this device: what it was checked for, what came out, and a button that copies it for a bug report.
 *
 * @event app-action - back, or the check is to be run again (`AppActionEvent`)
 * @event note - how copying went (`NoteEvent`)
 */
@customElement('inklens-about-screen')
@localized()
export class AboutScreen extends LitElement {
  static override styles = [
    buttonStyles,
    pageStyles,
    visuallyHidden,
    css`
      p {
        margin: var(--space-2) 0 var(--space-4);
        color: var(--ink-soft);
        text-wrap: pretty;
      }

      a {
        color: inherit;
      }

      dl {
        margin: 0 0 var(--space-4);
        border-top: 1px solid var(--line);
      }

      div.fact {
        display: grid;
        grid-template-columns: minmax(8em, 2fr) 3fr;
        gap: var(--space-1) var(--space-4);
        padding: var(--space-2) 0;
        border-bottom: 1px solid var(--line);
      }

      dt {
        color: var(--ink-soft);
      }

      dd {
        margin: 0;
        overflow-wrap: anywhere;
        font-variant-numeric: tabular-nums;
      }

      progress {
        width: 100%;
        height: 12px;
        accent-color: var(--accent);
      }

      @media (max-width: 26rem) {
        div.fact {
          grid-template-columns: 1fr;
        }
      }
    `,
  ];

  /** How far the check is, and what came out. */
  @property({ attribute: false }) check: DeviceCheckState = { kind: 'running', share: 0 };

  @query('button') private readonly first!: HTMLElement | null;

  override focus(): void {
    this.first?.focus();
  }

  override render(): TemplateResult {
    return html`<article>
      <header>
        <button class="round" aria-label=${msg('Back to the start')} @click=${this.#ask('go-back')}>
          ${icon('back')}
        </button>
        <h1>${msg('About this device')}</h1>
      </header>
      <p>
        ${msg('Inklens reads its reference characters and a short film of its demo picture here, and tells what came out. Nothing of it leaves this device unless you copy it.')}
      </p>
      ${this.#outcome()}
      <p><a href="./licences.txt" target="_blank">${msg('Licences of what is built in')}</a></p>
      <div class="visually-hidden" role="status">${this.check.kind === 'done' ? msg('The check is done.') : ''}</div>
    </article>`;
  }

  #outcome(): TemplateResult {
    switch (this.check.kind) {
      case 'running':
        return html`<label>${msg('Checking…')} <progress max="1" value=${this.check.share}></progress></label>`;
      case 'failed':
        return html`<p role="alert">${msg(str`The check could not be done: ${this.check.message}.`)}</p>
          <div class="ways">${this.#again()}</div>`;
      case 'done':
        return this.#report(this.check.report);
    }
  }

  #report(report: DeviceReport): TemplateResult {
    const facts = describeReport(report).map((fact) => this.#fact(fact));
    return html`<dl>${facts}</dl>
      <div class="ways">
        <button class="primary" @click=${this.#onCopy(report)}>${icon('copy')} ${msg('Copy for a bug report')}</button>
        ${this.#again()}
      </div>`;
  }

  #fact([name, value]: Fact): TemplateResult {
    return html`<div class="fact">
      <dt>${name}</dt>
      <dd>${value}</dd>
    </div>`;
  }

  #again(): TemplateResult {
    return html`<button class="secondary" @click=${this.#ask('open-about')}>
      ${icon('again')} ${msg('Check again')}
    </button>`;
  }

  #onCopy(report: DeviceReport): () => void {
    return () => void this.#copy(report);
  }

  async #copy(report: DeviceReport): Promise<void> {
    try {
      await navigator.clipboard.writeText(reportText(report));
      this.dispatchEvent(new NoteEvent(msg('Copied')));
    } catch {
      this.dispatchEvent(
        new NoteEvent(msg('Copying is not allowed here. Select the lines above and copy them by hand.')),
      );
    }
  }

  #ask(action: AppAction): () => void {
    return () => this.dispatchEvent(new AppActionEvent(action));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'inklens-about-screen': AboutScreen;
  }
}
