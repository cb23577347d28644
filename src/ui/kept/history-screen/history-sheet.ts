import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { AppActionEvent, SheetCloseEvent } from '../../app/app-events.ts';
import '../../elements/bottom-sheet/bottom-sheet.ts';
import { buttonStyles } from '../../elements/button-styles.ts';
import { moreIcon, type MoreIconName } from '../../elements/more-icons.ts';
import { formatCount } from '../../locale/format-number.ts';
import type { ImportReport } from './history-tasks.ts';
import { importCountWords, importFaultWords } from './import-words.ts';
import { HistoryWishEvent, type HistoryWish } from './history-wish-event.ts';

/** What is asked or told: what can be done with entries, whether all are to be deleted, whether to start over, what came of a file. */
export type HistorySheetKind =
  | { readonly kind: 'menu' }
  | { readonly kind: 'export' }
  | { readonly kind: 'clear' }
  | { readonly kind: 'start-over' }
  | { readonly kind: 'report'; readonly report: ImportReport };

/** So many lines that were not taken are named; more would be no help. */
const MOST_FAULTS = 50;

/**
 * A sheet over the history.
 *
 * @event history-wish - something was chosen (`HistoryWishEvent`); the sheet asks to be closed before
 * @event app-action - `open-list`: the lists are asked for (`AppActionEvent`)
 * @event sheet-close - asks to be taken off the page (`SheetCloseEvent`)
 */
@customElement('inklens-history-sheet')
@localized()
export class HistorySheet extends LitElement {
  static override styles = [
    buttonStyles,
    css`
      .ways {
        display: grid;
        gap: var(--space-2);
      }

      .ways .secondary {
        justify-content: flex-start;
      }

      p {
        margin: 0 0 var(--space-4);
      }

      ul {
        margin: 0 0 var(--space-4);
        padding-left: 1.3em;
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) sheet: HistorySheetKind = { kind: 'menu' };

  /** How many entries it is about. */
  @property({ type: Number }) count = 0;

  /** How many entries there are. */
  @property({ type: Number }) all = 0;

  /** Whether files can be handed to other apps. */
  @property({ type: Boolean }) shares = false;

  override render(): TemplateResult {
    return html`<inklens-bottom-sheet heading=${this.#heading()}>${this.#content()}</inklens-bottom-sheet>`;
  }

  #heading(): string {
    switch (this.sheet.kind) {
      case 'menu':
        return msg('History');
      case 'export':
        return this.count === 1 ? msg('Take 1 entry along') : msg(str`Take ${formatCount(this.count)} entries along`);
      case 'clear':
        return this.all === 1 ? msg('Delete the 1 entry?') : msg(str`Delete all ${formatCount(this.all)} entries?`);
      case 'start-over':
        return msg('Start over?');
      case 'report':
        return this.sheet.report.kind === 'taken' ? msg('Imported') : msg('Nothing was imported');
    }
  }

  #content(): TemplateResult {
    switch (this.sheet.kind) {
      case 'menu':
        return html`<div class="ways">
          <button class="secondary" @click=${this.#openLists}>${moreIcon('list')} ${msg('Lists')}</button>
          ${this.count === 0 ? nothing : this.#way('install', msg('Export or print'), 'export')}
          ${this.#way('import', msg('Import a JSON file'), 'import')}
          ${this.all === 0 ? nothing : this.#way('delete', msg('Delete all'), 'ask-clear')}
        </div>`;
      case 'export':
        return html`<div class="ways">
          ${this.#way('table', msg('CSV, for spreadsheets'), 'save-csv')}
          ${this.#way('install', msg('JSON, to import again'), 'save-json')}
          ${this.shares ? this.#way('share', msg('Share as CSV'), 'share-csv') : nothing}
          ${this.#way('print', msg('Print'), 'print')}
        </div>`;
      case 'clear':
        return html`<p>${msg('Those in lists and of meters are among them.')}</p>
          ${this.#question(msg('Delete all'), 'clear')}`;
      case 'start-over':
        return html`<p>${msg('What was kept on this device is deleted: history, lists and meters.')}</p>
          ${this.#question(msg('Delete and start over'), 'start-over')}`;
      case 'report':
        return this.#report(this.sheet.report);
    }
  }

  #report(report: ImportReport): TemplateResult {
    const close = html`<div class="ways"><button class="primary" @click=${this.#close}>${msg('Done')}</button></div>`;
    if (report.kind === 'refused')
      return html`<p role="alert">${report.words}</p>
        ${close}`;
    const { counts, faults, refused } = report;
    const unnamed = refused - MOST_FAULTS;
    const items = faults.slice(0, MOST_FAULTS).map((fault) => html`<li>${importFaultWords(fault)}</li>`);
    return html`<p role="status">${importCountWords(counts).join(' ')}</p>
      ${
        refused === 0
          ? nothing
          : html`<p>${msg(str`Not taken, for their faults: ${formatCount(refused)}.`)}</p>
              <ul>
                ${items}${unnamed > 0 ? html`<li>${msg(str`and ${formatCount(unnamed)} more`)}</li>` : nothing}
              </ul>`
      }
      ${close}`;
  }

  #question(label: string, wish: HistoryWish): TemplateResult {
    return html`<div class="ways">
      <button class="primary" @click=${this.#choose(wish)}>${label}</button>
      <button class="quiet" autofocus @click=${this.#close}>${msg('Cancel')}</button>
    </div>`;
  }

  #way(name: MoreIconName, label: string, wish: HistoryWish): TemplateResult {
    return html`<button class="secondary" @click=${this.#choose(wish)}>${moreIcon(name)} ${label}</button>`;
  }

  #choose(wish: HistoryWish): () => void {
    return () => {
      this.#close();
      this.dispatchEvent(new HistoryWishEvent(wish));
    };
  }

  #openLists(): void {
    this.#close();
    this.dispatchEvent(new AppActionEvent('open-list'));
  }

  #close(): void {
    this.dispatchEvent(new SheetCloseEvent());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'inklens-history-sheet': HistorySheet;
  }
}
