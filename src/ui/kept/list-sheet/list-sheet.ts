import { localized, msg } from '@lit/localize';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { ReadingList } from '../../../core/history/entry.ts';
import { exportCsv, exportTableCsv } from '../../../history/transfer/export-csv.ts';
import '../../elements/bottom-sheet/bottom-sheet.ts';
import type { BottomSheet } from '../../elements/bottom-sheet/bottom-sheet.ts';
import { buttonStyles } from '../../elements/button-styles.ts';
import { fieldStyles } from '../../elements/field-styles.ts';
import { icon, type IconName } from '../../elements/icons.ts';
import { totalWords } from '../lists/count-words.ts';
import { listText } from '../lists/list-text.ts';
import { NO_LIST } from '../lists/list-view.ts';
import { ListWishEvent, type ListWish } from '../lists/list-wish-event.ts';
import { leftOutWords } from '../lists/sum-words.ts';
import { csvOptions, saveCsv } from '../save-csv.ts';
import { canShareText, share } from '../share-text.ts';
import '../../elements/undo-bar/undo-bar.ts';
import type { UndoBar } from '../../elements/undo-bar/undo-bar.ts';
import { visuallyHidden } from '../../elements/visually-hidden.ts';
import './list-rows.ts';
import { listSheetStyles } from './list-sheet-styles.ts';

/**
 * The whole list: its name, its strings, what they come to, and ways out of the app; another list, or a new one.
 *
 * @event list-wish - something is wanted of the list (`ListWishEvent`)
 * @event sheet-close - asks to be taken off the page (`SheetCloseEvent`)
 */
@customElement('inklens-list-sheet')
@localized()
export class ListSheet extends LitElement {
  static override styles = [buttonStyles, fieldStyles, visuallyHidden, listSheetStyles];

  /** The list as it is. */
  @property({ attribute: false }) view = NO_LIST;

  @query('inklens-bottom-sheet') private readonly sheet!: BottomSheet;
  @query('inklens-undo-bar') private readonly undoBar!: UndoBar | null;

  override render(): TemplateResult {
    const { list, entries, undoable = '' } = this.view;
    const leftOut = leftOutWords(entries);
    return html`
      <inklens-bottom-sheet heading=${msg('List')}>
        ${this.#choice()} ${list === undefined ? nothing : this.#name(list)}
        <p class="total" role="status">${entries.length === 0 ? nothing : totalWords(entries)}</p>
        ${leftOut === undefined ? nothing : html`<p class="left-out">${leftOut}</p>`}
        ${
          entries.length === 0
            ? html`<p class="empty">
                ${msg('Nothing in it yet. With “List” switched on, each string that the camera locks drops in; a picture’s strings are added by its button beside the format.')}
              </p>`
            : html`<inklens-list-rows .view=${this.view}></inklens-list-rows>`
        }
        <inklens-undo-bar .text=${undoable} @undo=${this.#onWish({ kind: 'undo' })}></inklens-undo-bar>
        ${entries.length === 0 ? nothing : this.#waysOut()} ${this.#lists()}
      </inklens-bottom-sheet>
    `;
  }

  override updated(): void {
    // What was deleted had the focus: it goes to what brings it back.
    if (this.view.undoable !== undefined && this.#isFocusLost()) this.undoBar?.focus();
  }

  #isFocusLost(): boolean {
    const active = document.activeElement;
    return active === document.body || active === null;
  }

  #choice(): TemplateResult | typeof nothing {
    const { list, lists } = this.view;
    if (lists.length < 2 && (list !== undefined || lists.length === 0)) return nothing;
    const options = lists.map(
      ({ id, name }) => html`<option value=${id} ?selected=${id === list?.id}>${name}</option>`,
    );
    return html`<label>
      <span>${msg('Which list')}</span>
      <select @change=${this.#onChoose}>
        ${list === undefined ? html`<option value="" selected>${msg('None')}</option>` : nothing} ${options}
      </select>
    </label>`;
  }

  #name({ name }: ReadingList): TemplateResult {
    return html`<label>
      <span>${msg('Name')}</span>
      <input .value=${name} autocomplete="off" enterkeyhint="done" @change=${this.#onRename} />
    </label>`;
  }

  #waysOut(): TemplateResult {
    return html`<div class="ways">
      ${this.#button('copy', msg('Copy all'), () => void this.#copy(), 'primary')}
      ${canShareText() ? this.#button('share', msg('Share'), () => void this.#share()) : nothing}
      ${this.#button('table', 'CSV', () => this.#csv())}
    </div>`;
  }

  #lists(): TemplateResult {
    const remove = this.#button('delete', msg('Delete the list'), this.#onWish({ kind: 'delete-list' }), 'quiet');
    return html`<div class="ways">
      ${this.#button('more', msg('New list'), this.#onWish({ kind: 'begin' }))}
      ${this.view.list === undefined ? nothing : remove}
    </div>`;
  }

  #button(name: IconName, label: string, onClick: () => void, style = 'secondary'): TemplateResult {
    return html`<button class=${style} @click=${onClick}>${icon(name)} ${label}</button>`;
  }

  #onWish(wish: ListWish): () => void {
    return () => this.dispatchEvent(new ListWishEvent(wish));
  }

  #onRename(event: Event): void {
    if (!(event.target instanceof HTMLInputElement)) return;
    const name = event.target.value.trim();
    if (name === '') event.target.value = this.view.list?.name ?? '';
    else this.#onWish({ kind: 'rename', name })();
  }

  #onChoose(event: Event): void {
    if (event.target instanceof HTMLSelectElement && event.target.value !== '') {
      this.#onWish({ kind: 'choose', id: event.target.value })();
    }
  }

  get #text(): string {
    return listText(this.view.entries, this.view.list?.columns?.length ?? 1);
  }

  async #copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.#text);
      this.sheet.say(msg('Copied'));
    } catch {
      this.sheet.say(msg('Copying is not allowed here. Save the list as CSV instead.'));
    }
  }

  async #share(): Promise<void> {
    const shared = await share({ title: this.view.list?.name ?? '', text: this.#text });
    if (!shared) this.sheet.say(msg('Sharing did not work here. Copy the list instead.'));
  }

  #csv(): void {
    const { list, entries } = this.view;
    const options = csvOptions();
    const csv = list?.columns
      ? exportTableCsv(list.columns, entries, options)
      : exportCsv(entries, { lists: list ? [list] : [], ...options });
    saveCsv(csv, `${fileName(list?.name)}.csv`);
  }
}

/** A name without what file systems refuse. */
const fileName = (name = ''): string => name.replaceAll(/[\\/:*?"<>|\p{C}]+/gu, ' ').trim() || 'list';

declare global {
  interface HTMLElementTagNameMap {
    'inklens-list-sheet': ListSheet;
  }
}
