import { localized, msg, str } from '@lit/localize';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Sample } from '../../../core/history/entry.ts';
import { MOST_OF_A_CHARACTER } from '../../../core/personal/pick-crops.ts';
import { SettingsChangeEvent } from '../../app/app-events.ts';
import '../../elements/bottom-sheet/bottom-sheet.ts';
import type { BottomSheet } from '../../elements/bottom-sheet/bottom-sheet.ts';
import { buttonStyles } from '../../elements/button-styles.ts';
import type { PersonalController } from '../personal-controller.ts';
import type { AskHistory, KeepingFailure } from '../../kept/history-controller.ts';
import { SelectionController } from '../../kept/history-screen/selection-controller.ts';
import { icon } from '../../elements/icons.ts';
import { keepingWords } from '../../kept/keeping-words.ts';
import { formatCount } from '../../locale/format-number.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../device/settings.ts';
import { switchStyles } from '../../elements/switch-styles.ts';
import '../../elements/undo-bar/undo-bar.ts';
import { groupSamples } from './group-samples.ts';
import { personalSheetStyles } from './personal-sheet-styles.ts';
import { PersonalTasks } from './personal-tasks.ts';
import { renderGroup } from './render-group.ts';

/** What is known of the person's hand, and how to try again where that is not known. */
export type PersonalDoor = Pick<PersonalController, 'samples' | 'failure' | 'retry'>;

/**
 * What was learnt of a person's hand: the characters that they put right, to be looked at, deleted and saved, and whether more are kept and
 * whether they are read with.
 *
 * @event settings-change - one of the switches was pressed (`SettingsChangeEvent`)
 * @event sheet-close - asks to be taken off the page (`SheetCloseEvent`)
 */
@customElement('inklens-personal-sheet')
@localized()
export class PersonalSheet extends LitElement {
  static override styles = [buttonStyles, switchStyles, personalSheetStyles];

  /** As they are. */
  @property({ attribute: false }) settings: Pick<Settings, 'keepCharacters' | 'personal'> = DEFAULT_SETTINGS;

  /** What is kept, newest first; undefined until that is known. */
  @property({ attribute: false }) samples: PersonalDoor['samples'];

  /** Why it is not known. */
  @property({ attribute: false }) failure: PersonalDoor['failure'];

  /** Looks for it again. */
  @property({ attribute: false }) retry: PersonalDoor['retry'] = () => undefined;

  /** Does something with the history. */
  @property({ attribute: false }) ask!: AskHistory;

  /** Whether all are about to be deleted. */
  @state() private asking = false;

  @query('inklens-bottom-sheet') private readonly sheet!: BottomSheet;
  @query('.question button') private readonly answer!: HTMLElement | null;
  @query('footer button') private readonly way!: HTMLElement | null;
  @query('inklens-undo-bar') private readonly undoBar!: HTMLElement;

  readonly #selection = new SelectionController(this);
  readonly #tasks = new PersonalTasks({
    ask: () => this.ask,
    say: (text) => this.sheet.say(text),
    update: () => this.requestUpdate(),
  });

  override render(): TemplateResult {
    const { keepCharacters, personal } = this.settings;
    return html`<inklens-bottom-sheet heading=${msg('Your hand')}>
      <p>
        ${msg(str`A character that you put right can be kept as a small picture. Inklens compares what it reads with these: that helps most where you write a character in a way of your own. Of each character the newest ${MOST_OF_A_CHARACTER} count.`)}
      </p>
      ${this.#switch(msg('Keep what I put right'), msg('As small pictures on this device. They leave it only if you export them.'), keepCharacters === 'yes', { keepCharacters: keepCharacters === 'yes' ? 'no' : 'yes' })}
      ${this.#switch(msg('Read with what is kept'), msg('Off: Inklens reads as it does for anyone.'), personal, { personal: !personal })}
      <div class="kept">${this.failure === undefined ? this.#kept() : this.#failed(this.failure)}</div>
      <footer>
        ${this.#ways()}
        <inklens-undo-bar .text=${this.#tasks.undoable} @undo=${this.#undo}></inklens-undo-bar>
      </footer>
    </inklens-bottom-sheet>`;
  }

  #switch(label: string, note: string, on: boolean, change: Partial<Settings>): TemplateResult {
    return html`<label class="switch">
      <span>${label}</span>
      <input type="checkbox" role="switch" .checked=${on} @change=${this.#onSet(change)} />
      <small>${note}</small>
    </label>`;
  }

  #onSet(change: Partial<Settings>): () => void {
    return () => this.dispatchEvent(new SettingsChangeEvent(change));
  }

  #kept(): TemplateResult {
    const { samples } = this;
    if (samples === undefined) return html`<p role="status">${msg('Opening…')}</p>`;
    if (samples.length > 0) {
      const { ids } = this.#selection;
      const groups = groupSamples(samples).map((group) => renderGroup(group, ids, this.#toggle));
      return html`${groups}`;
    }
    const way =
      this.settings.keepCharacters === 'yes'
        ? msg('Tap a character that was read wrongly, and say what it is: it appears here.')
        : msg('Switch keeping on. Then tap a character that was read wrongly, and say what it is: it appears here.');
    return html`<h3>${msg('No characters yet')}</h3>
      <p>${way}</p>`;
  }

  #failed(failure: KeepingFailure): TemplateResult {
    const { title, text, ways } = keepingWords(failure);
    const again = html`<button class="secondary" @click=${this.retry}>${icon('again')} ${msg('Try again')}</button>`;
    return html`<div role="alert">
      <h3>${title}</h3>
      <p>${text}</p>
      ${ways.includes('retry') ? again : nothing}
    </div>`;
  }

  #ways(): TemplateResult | typeof nothing {
    const { samples = [] } = this;
    const selected = this.#selection.of(samples).length;
    if (samples.length === 0) return nothing;
    if (this.asking) return this.#question();
    if (selected > 0) {
      return html`<div class="ways">
        <button class="primary" @click=${this.#removeSelected}>
          ${icon('delete')} ${msg(str`Delete ${formatCount(selected)}`)}
        </button>
        <button class="secondary" @click=${this.#selectNone}>${msg('Select none')}</button>
      </div>`;
    }
    return html`<div class="ways">
      <button class="secondary" @click=${this.#export}>${icon('install')} ${msg('Export')}</button>
      <button class="secondary" @click=${this.#askAll}>${icon('delete')} ${msg('Delete all')}</button>
    </div>`;
  }

  #question(): TemplateResult {
    const text = msg('Delete all of them? What was learnt from them is forgotten too.');
    return html`<div class="question" role="group" aria-label=${text}>
      <p>${text}</p>
      <div class="ways">
        <button class="secondary" @click=${this.#keepAll}>${msg('Keep')}</button>
        <button class="primary" @click=${this.#removeAll}>${icon('delete')} ${msg('Delete')}</button>
      </div>
    </div>`;
  }

  readonly #toggle = (id: string) => (): void => this.#selection.toggle(id);

  readonly #askAll = async (): Promise<void> => {
    this.asking = true;
    await this.updateComplete;
    this.answer?.focus();
  };

  readonly #keepAll = (): Promise<void> => {
    this.asking = false;
    return this.#focusWay();
  };

  readonly #removeAll = (): Promise<void> => this.#remove(this.samples ?? []);

  readonly #removeSelected = (): Promise<void> => this.#remove(this.#selection.of(this.samples ?? []));

  async #remove(samples: readonly Sample[]): Promise<void> {
    this.asking = false;
    this.#selection.end();
    await this.#tasks.remove(samples.map(({ id }) => id));
    await this.updateComplete;
    this.undoBar.focus();
  }

  readonly #undo = async (): Promise<void> => {
    await this.#tasks.undo();
    return this.#focusWay();
  };

  readonly #selectNone = (): Promise<void> => {
    this.#selection.end();
    return this.#focusWay();
  };

  /** What had the focus is gone. */
  async #focusWay(): Promise<void> {
    await this.updateComplete;
    this.way?.focus();
  }

  readonly #export = (): Promise<void> => this.#tasks.export(this.samples ?? []);
}

declare global {
  interface HTMLElementTagNameMap {
    'inklens-personal-sheet': PersonalSheet;
  }
}
