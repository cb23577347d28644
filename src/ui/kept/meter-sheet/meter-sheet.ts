import { localized, msg, str } from '@lit/localize';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Entry, Meter } from '../../../core/history/entry.ts';
import { NoteEvent, SheetCloseEvent } from '../../app/app-events.ts';
import '../../elements/bottom-sheet/bottom-sheet.ts';
import { buttonStyles } from '../../elements/button-styles.ts';
import type { HistoryState } from '../history-controller.ts';
import { NOTHING_HELD } from '../history-memory.ts';
import { fieldStyles } from '../../elements/field-styles.ts';
import type { HistoryDoor } from '../history-screen/history-door.ts';
import { icon } from '../../elements/icons.ts';
import { keepingWords } from '../keeping-words.ts';
import type { EntryDraft } from '../lists/draft-of-line.ts';
import { formatDay } from '../../locale/format-date.ts';
import { addToMeter } from '../meters/add-to-meter.ts';
import { meterFacts, type MeterFacts } from '../meters/meter-facts.ts';
import { usedWords, warningWords } from '../meters/meter-words.ts';
import { meterSheetStyles } from './meter-sheet-styles.ts';

/** Choice of a meter that there is not yet. */
const NEW = 'new';

/**
 * Puts a reading to a meter: one that there is, or a new one. Says before it is kept where it does not go with the readings before.
 *
 * @event note - that it was kept, or why not (`NoteEvent`)
 * @event sheet-close - asks to be taken off the page (`SheetCloseEvent`)
 */
@customElement('inklens-meter-sheet')
@localized()
export class MeterSheet extends LitElement {
  static override styles = [buttonStyles, fieldStyles, meterSheetStyles];

  /** The readings on the screen, of which one is kept. */
  @property({ attribute: false }) drafts: readonly EntryDraft[] = [];

  /** What is held of the history. */
  @property({ attribute: false }) held = NOTHING_HELD;

  /** How far it has come. */
  @property({ attribute: false }) state: HistoryState = { kind: 'opening' };

  /** How it is changed. */
  @property({ attribute: false }) door!: HistoryDoor;

  /** Number of the reading that is kept. */
  @state() private number = 0;
  /** Id of the meter that was chosen, or `new`; undefined before a choice. */
  @state() private choice: string | undefined;
  /** Why it could not be kept. */
  @state() private failure = '';

  @query('#name') private readonly nameField!: HTMLInputElement | null;
  @query('#unit') private readonly unitField!: HTMLInputElement | null;

  override render(): TemplateResult {
    return html`<inklens-bottom-sheet heading=${msg('Save to meter')}>
      <form @submit=${this.#onSubmit}>
        ${this.#reading()} ${this.#meters()} ${this.#chosen === NEW ? this.#newMeter() : this.#judgement()}
        <p role="alert" class="failure">${this.failure}</p>
        <button class="primary">${msg('Save')}</button>
      </form>
    </inklens-bottom-sheet>`;
  }

  get #chosen(): string {
    return this.choice ?? this.held.meters[0]?.id ?? NEW;
  }

  get #draft(): EntryDraft | undefined {
    return this.drafts[this.number];
  }

  #reading(): TemplateResult {
    if (this.drafts.length === 1) return html`<p class="reading">${this.#draft?.text}</p>`;
    const choices = this.drafts.map(({ text }, i) =>
      this.#radio('reading', text, i === this.number, () => (this.number = i)),
    );
    return html`<fieldset>
      <legend>${msg('Which reading')}</legend>
      ${choices}
    </fieldset>`;
  }

  #meters(): TemplateResult | typeof nothing {
    if (this.state.kind === 'opening') return html`<p class="soft" role="status">${msg('Opening…')}</p>`;
    if (this.held.meters.length === 0) return nothing;
    const choices = this.held.meters.map((meter) => {
      const last = meterFacts(meter, this.held.entries).readings.at(-1)?.entry;
      return this.#radio('meter', meter.name, meter.id === this.#chosen, () => (this.choice = meter.id), last);
    });
    return html`<fieldset>
      <legend>${msg('Which meter')}</legend>
      ${choices} ${this.#radio('meter', msg('A new one'), this.#chosen === NEW, () => (this.choice = NEW))}
    </fieldset>`;
  }

  #radio(name: string, label: string, checked: boolean, choose: () => void, last?: Entry): TemplateResult {
    const before =
      last === undefined
        ? nothing
        : html`<small>${msg(str`Last ${last.text}, ${formatDay(last.at, Date.now())}`)}</small>`;
    return html`<label class="choice">
      <input type="radio" name=${name} .checked=${checked} @change=${choose} /><span>${label}${before}</span>
    </label>`;
  }

  #newMeter(): TemplateResult {
    return html`<label class="field"
        >${msg('Name, such as Electricity')}<input id="name" autocomplete="off" enterkeyhint="next" required
      /></label>
      <label class="field"
        >${msg('Unit, such as kWh')}<input id="unit" autocomplete="off" autocapitalize="off" enterkeyhint="done"
      /></label>`;
  }

  /** What the reading says beside those before it. */
  #judgement(): TemplateResult {
    const facts = this.#factsWithDraft();
    const judgement = facts?.readings.at(-1)?.judgement;
    const warning = facts && judgement && warningWords(judgement, facts.meter);
    const used = facts && judgement ? usedWords(judgement, facts.meter) : '';
    return html`<p role="status">
      ${
        warning === undefined
          ? used === ''
            ? nothing
            : msg(str`Used since the last reading: ${used}`)
          : html`<span class="warning">${icon('warning')} ${warning}</span>`
      }
    </p>`;
  }

  #factsWithDraft(): MeterFacts | undefined {
    const meter = this.held.meters.find(({ id }) => id === this.#chosen);
    const draft = this.#draft;
    if (meter === undefined || draft === undefined) return undefined;
    return meterFacts(meter, [...this.held.entries, { ...draft, id: '', meter: meter.id }]);
  }

  async #onSubmit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const draft = this.#draft;
    const meter = this.#meter();
    if (draft === undefined || meter === undefined) return this.nameField?.focus();
    const outcome = await this.door.ask((history) => addToMeter(history, meter, draft));
    if (!outcome.ok) {
      this.failure = keepingWords(outcome.error).text;
      return;
    }
    this.dispatchEvent(new NoteEvent(msg(str`Saved to “${meter.name}”`)));
    this.dispatchEvent(new SheetCloseEvent());
  }

  /** The meter that it is put to; undefined where a new one has no name. */
  #meter(): Meter | undefined {
    const name = this.nameField?.value.trim();
    if (this.#chosen !== NEW) return this.held.meters.find(({ id }) => id === this.#chosen);
    if (name === undefined || name === '' || this.#draft === undefined) return undefined;
    const unit = this.unitField?.value.trim() ?? '';
    return { id: crypto.randomUUID(), name, unit, format: this.#draft.format, at: Date.now() };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'inklens-meter-sheet': MeterSheet;
  }
}
