import { localized, msg, str } from '@lit/localize';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { AppActionEvent, NoteEvent, type AppAction } from '../../app/app-events.ts';
import { buttonStyles } from '../../elements/button-styles.ts';
import type { AskHistory, KeepingFailure } from '../../kept/history-controller.ts';
import { StorageController } from '../storage-controller.ts';
import { icon } from '../../elements/icons.ts';
import { pageStyles } from '../../elements/page-styles.ts';
import { keepingWords } from '../../kept/keeping-words.ts';
import { formatCount } from '../../locale/format-number.ts';
import { formatSize } from './format-size.ts';
import { storageScreenStyles } from './storage-screen-styles.ts';
import { nameThing, STORED_THINGS, warnOf, type StoredThing } from './stored-things.ts';

/** What a person is about to forget. */
type Asked = StoredThing | 'all' | 'broken';

/**
 * What is stored on this device and how much that is, with a way to forget each part, and all of it.
 *
 * @event app-action - back, or the app's own files are to be fetched again (`AppActionEvent`)
 * @event note - what was done (`NoteEvent`)
 */
@customElement('inklens-storage-screen')
@localized()
export class StorageScreen extends LitElement {
  static override styles = [buttonStyles, pageStyles, storageScreenStyles];

  /** Does something with the history. */
  @property({ attribute: false }) ask!: AskHistory;

  /** Measures the app's own files, bytes. */
  @property({ attribute: false }) measureFiles: () => Promise<number | undefined> = () => Promise.resolve(undefined);

  @state() private asked: Asked | undefined;

  @query('button') private readonly first!: HTMLElement | null;
  @query('.question button') private readonly answer!: HTMLElement | null;

  readonly #storage = new StorageController(this, {
    ask: () => this.ask,
    measureFiles: () => this.measureFiles(),
  });

  override focus(): void {
    this.first?.focus();
  }

  override render(): TemplateResult {
    return html`<article>
      <header>
        <button class="round" aria-label=${msg('Back')} @click=${this.#do('go-back')}>${icon('back')}</button>
        <h1>${msg('What is stored')}</h1>
      </header>
      <p>${msg('All of it lies on this device alone. Nothing is sent anywhere.')}</p>
      ${this.#storage.failure === undefined ? this.#things() : this.#failed(this.#storage.failure)} ${this.#app()}
    </article>`;
  }

  #things(): TemplateResult {
    const { counts } = this.#storage;
    const things = STORED_THINGS.map((thing) => this.#thing(thing, counts?.[thing]));
    const all = Object.values(counts ?? {}).reduce((sum, count) => sum + count, 0);
    return html`<ul aria-busy=${counts === undefined}>
        ${things}
      </ul>
      ${
        this.asked === 'all'
          ? this.#question(msg('Delete strings, pictures, lists, meters and characters? This can’t be undone.'), 'all')
          : html`<button class="secondary" ?disabled=${all === 0} @click=${this.#ask('all')}>
              ${icon('delete')} ${msg('Delete all of this')}
            </button>`
      }`;
  }

  #thing(thing: StoredThing, count: number | undefined): TemplateResult {
    const name = nameThing(thing);
    return html`<li>
      <span class="what">${name}</span>
      <span class="much">${count === undefined ? '…' : formatCount(count)}</span>
      ${
        this.asked === thing
          ? this.#question(warnOf(thing), thing)
          : html`<button
              class="round"
              aria-label=${msg(str`Delete: ${name}`)}
              ?disabled=${(count ?? 0) === 0}
              @click=${this.#ask(thing)}
            >
              ${icon('delete')}
            </button>`
      }
    </li>`;
  }

  #failed(failure: KeepingFailure): TemplateResult {
    const { title, text, ways } = keepingWords(failure);
    return html`<div role="alert">
      <strong>${title}</strong>
      <p>${text}</p>
      ${
        this.asked === 'broken'
          ? this.#question(msg('Delete what was kept, and start over with an empty history?'), 'broken')
          : html`<div class="ways">
              <button class="secondary" @click=${this.#again}>${icon('again')} ${msg('Try again')}</button>
              ${ways.includes('start-over') ? html`<button class="secondary" @click=${this.#ask('broken')}>${icon('delete')} ${msg('Start over')}</button>` : nothing}
            </div>`
      }
    </div>`;
  }

  #app(): TemplateResult {
    const { estimate, files } = this.#storage;
    const { used, persisted } = estimate;
    return html`<ul class="app">
        <li>
          <span class="what">${msg('The app itself')}</span>
          <span class="much">${files === undefined ? msg('not stored') : formatSize(files)}</span>
          <button
            class="round"
            aria-label=${msg('Fetch the app again')}
            title=${msg('Fetch the app again')}
            @click=${this.#do('fetch-again')}
          >
            ${icon('again')}
          </button>
        </li>
        <li>
          <span class="what">${msg('All together, as the browser counts')}</span>
          <span class="much">${used === undefined ? msg('not told') : formatSize(used)}</span>
        </li>
      </ul>
      <p>
        ${
          persisted === true
            ? msg('It is kept until you delete it.')
            : msg('The browser may clear it when the device runs short of space.')
        }
      </p>
      ${
        persisted === false
          ? html`<button class="secondary" @click=${this.#persist}>${icon('lock')} ${msg('Ask it not to')}</button>`
          : nothing
      }`;
  }

  #question(text: string, what: Asked): TemplateResult {
    return html`<div class="question" role="group" aria-label=${text}>
      <p>${text}</p>
      <div class="ways">
        <button class="secondary" @click=${this.#keep}>${msg('Keep')}</button>
        <button class="primary" @click=${this.#forget(what)}>${icon('delete')} ${msg('Delete')}</button>
      </div>
    </div>`;
  }

  #ask(what: Asked): () => Promise<void> {
    return async () => {
      this.asked = what;
      await this.updateComplete;
      this.answer?.focus();
    };
  }

  readonly #keep = (): void => {
    this.asked = undefined;
    this.focus();
  };

  #forget(what: Asked): () => Promise<void> {
    return async () => {
      this.#keep();
      const done = what === 'broken' ? await this.#storage.startOver() : await this.#storage.forget(what);
      this.#say(done ? msg('Deleted') : msg('It could not be deleted. Try again.'));
    };
  }

  readonly #again = (): void => void this.#storage.look();

  readonly #persist = async (): Promise<void> => {
    const kept = await this.#storage.persist();
    this.#say(
      kept ? msg('It is kept from now on.') : msg('The browser does not promise it. Installing the app helps.'),
    );
  };

  #do(action: AppAction): () => void {
    return () => this.dispatchEvent(new AppActionEvent(action));
  }

  #say(text: string): void {
    this.dispatchEvent(new NoteEvent(text));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'inklens-storage-screen': StorageScreen;
  }
}
