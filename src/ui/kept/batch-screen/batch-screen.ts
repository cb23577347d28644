import { localized, msg, str } from '@lit/localize';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Format } from '../../../core/reading.ts';
import { AppActionEvent, NoteEvent, type AppAction } from '../../app/app-events.ts';
import { browserFamily } from '../../device/browser-family.ts';
import { buttonStyles } from '../../elements/button-styles.ts';
import type { ReaderState } from '../../session/reader-controller.ts';
import { failureWords } from '../../failures/failure-words.ts';
import '../../format-picker/format-chip.ts';
import { icon } from '../../elements/icons.ts';
import '../../elements/load-progress/load-progress.ts';
import { csvOptions, saveCsv } from '../save-csv.ts';
import { visuallyHidden } from '../../elements/visually-hidden.ts';
import { batchCsv } from './batch-csv.ts';
import { batchProgress, batchStrings, type BatchPicture, type BatchProgress } from './batch-picture.ts';
import { renderBatchRow } from './batch-row.ts';
import { batchScreenStyles } from './batch-screen-styles.ts';
import { BatchWishEvent, type BatchWish } from './batch-wish-event.ts';

/**
 * Many pictures, read one after another: how far that is, what was read in each, and what of it can be taken along.
 *
 * @event app-action - a button was pressed (`AppActionEvent`)
 * @event batch-wish - reading is to stop or to go on, or one picture is wanted large (`BatchWishEvent`)
 * @event note - how copying went (`NoteEvent`)
 */
@customElement('inklens-batch-screen')
@localized()
export class BatchScreen extends LitElement {
  static override styles = [buttonStyles, visuallyHidden, batchScreenStyles];

  /** In the order in which they came. */
  @property({ attribute: false }) pictures: readonly BatchPicture[] = [];

  /** Whether they are being read. */
  @property({ type: Boolean }) running = false;

  /** The format that is read. */
  @property() format: Format = 'digits';

  /** How far the reader is. */
  @property({ attribute: false }) reader: ReaderState = { kind: 'idle' };

  @query('button') private readonly first!: HTMLElement | null;
  @query('ul') private readonly list!: HTMLElement;

  override focus(): void {
    this.first?.focus();
  }

  override render(): TemplateResult {
    const progress = batchProgress(this.pictures);
    return html`
      <header>
        <div class="title">
          <button class="round" aria-label=${msg('Back to the start')} @click=${this.#ask('go-back')}>
            ${icon('back')}
          </button>
          <h1>${progress.all === 1 ? msg('One picture') : msg(str`${progress.all} pictures`)}</h1>
          <button
            class="round"
            aria-label=${msg('Add pictures')}
            title=${msg('Add pictures')}
            @click=${this.#ask('read-picture')}
          >
            ${icon('more')}
          </button>
        </div>
        ${this.#progress(progress)}
        <div class="visually-hidden" role="status">${this.running ? '' : this.#outcome(progress)}</div>
      </header>
      <div class="scroll" tabindex="0" role="region" aria-label=${msg('Pictures and what was read in them')}>
        <ul>
          ${repeat(
            this.pictures,
            ({ id }) => id,
            (picture) => renderBatchRow(picture, this.running, this.#wish({ open: picture.id })),
          )}
        </ul>
      </div>
      <footer>
        <inklens-format-chip .format=${this.format}></inklens-format-chip>
        <button class="secondary" ?disabled=${progress.done === 0} @click=${this.#saveCsv}>${msg('CSV')}</button>
        <button class="secondary" ?disabled=${progress.done === 0} @click=${this.#copy}>
          ${icon('copy')} ${msg('Copy all')}
        </button>
      </footer>
    `;
  }

  #progress(progress: BatchProgress): TemplateResult {
    const { all, done } = progress;
    const { running, reader } = this;
    if (running && reader.kind === 'loading') {
      return html`<div class="progress">
        <inklens-load-progress .share=${reader.share}></inklens-load-progress>${this.#button('stop')}
      </div>`;
    }
    const words = running ? msg(str`Reading: ${done} of ${all} done`) : this.#outcome(progress);
    return html`<div class="progress">
      <label>${words}<progress max=${all} .value=${done}></progress></label>
      ${running ? this.#button('stop') : done < all ? this.#button('go-on') : nothing}
    </div>`;
  }

  #outcome({ all, done, failed }: BatchProgress): string {
    if (done < all) return msg(str`Stopped: ${done} of ${all} done`);
    if (failed > 0) return msg(str`${done - failed} read, ${failed} could not be read`);
    return all === 1 ? msg('Read') : msg(str`All ${all} read`);
  }

  #button(wish: 'stop' | 'go-on'): TemplateResult {
    return wish === 'stop'
      ? html`<button class="secondary" @click=${this.#wish(wish)}>${icon('close')} ${msg('Cancel')}</button>`
      : html`<button class="primary" @click=${this.#wish(wish)}>${msg('Read the rest')}</button>`;
  }

  #wish(wish: BatchWish): () => void {
    return () => this.dispatchEvent(new BatchWishEvent(wish));
  }

  #ask(action: AppAction): () => void {
    return () => this.dispatchEvent(new AppActionEvent(action));
  }

  async #copy(): Promise<void> {
    const strings = batchStrings(this.pictures);
    try {
      await navigator.clipboard.writeText(strings.join('\n'));
      this.#say(strings.length === 1 ? msg('One string copied') : msg(str`${strings.length} strings copied`));
    } catch {
      getSelection()?.selectAllChildren(this.list);
      this.#say(msg('Copying is not allowed here. All is selected: copy it by hand.'));
    }
  }

  #saveCsv(): void {
    const family = browserFamily(navigator.userAgent, navigator.maxTouchPoints);
    const csv = batchCsv(this.pictures, this.format, (failure) => failureWords(failure, family).title, csvOptions());
    saveCsv(csv, 'inklens-pictures.csv');
  }

  #say(text: string): void {
    this.dispatchEvent(new NoteEvent(text));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'inklens-batch-screen': BatchScreen;
  }
}
