import { localized, msg, str } from '@lit/localize';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { exportCsv } from '../../../history/transfer/export-csv.ts';
import { AppActionEvent } from '../../app/app-events.ts';
import { buttonStyles } from '../../elements/button-styles.ts';
import { fieldStyles } from '../../elements/field-styles.ts';
import { icon } from '../../elements/icons.ts';
import { pageStyles } from '../../elements/page-styles.ts';
import { formatDay } from '../../locale/format-date.ts';
import type { JudgedReading, MeterFacts } from '../meters/meter-facts.ts';
import { rateWords, warningWords } from '../meters/meter-words.ts';
import { csvOptions, saveCsv } from '../save-csv.ts';
import './meter-plot.ts';
import './meter-readings.ts';
import { meterScreenStyles } from './meter-screen-styles.ts';
import type { MeterTasks } from './meter-tasks.ts';
import type { ReadingToolsEvent } from './reading-tools-event.ts';

/** Older warnings stand in the table alone. */
const MOST_WARNINGS = 2;

/**
 * One meter: what it uses, its readings in time as a plot and as a table, and words where one does not go with the others.
 *
 * @event app-action - back to all meters (`AppActionEvent`)
 */
@customElement('inklens-meter-screen')
@localized()
export class MeterScreen extends LitElement {
  static override styles = [buttonStyles, fieldStyles, pageStyles, meterScreenStyles];

  /** What is known of it. */
  @property({ attribute: false }) facts!: MeterFacts;

  /** How it is changed. */
  @property({ attribute: false }) tasks!: MeterTasks;

  /** Whether name and unit are being changed. */
  @state() private naming = false;

  @query('header button') private readonly first!: HTMLElement | null;
  @query('#name') private readonly nameField!: HTMLInputElement;
  @query('#unit') private readonly unitField!: HTMLInputElement;

  override focus(): void {
    this.first?.focus();
  }

  override render(): TemplateResult {
    const { meter, readings, rate } = this.facts;
    return html`<article>
      <header>
        <button class="round" aria-label=${msg('All meters')} title=${msg('All meters')} @click=${this.#onBack}>
          ${icon('back')}
        </button>
        <h1>${meter.name}</h1>
        <button class="quiet" aria-expanded=${this.naming} @click=${this.#onNaming}>${msg('Edit')}</button>
      </header>
      ${this.naming ? this.#form() : nothing} ${this.#warnings()}
      ${rate === undefined ? nothing : html`<p class="rate">${rateWords(rate, meter)}</p>`}
      ${
        readings.length < 2
          ? html`<p class="soft">
              ${readings.length === 0 ? msg('No readings yet.') : msg('With one more reading there is a plot, and what it uses a day.')}
            </p>`
          : html`<inklens-meter-plot .facts=${this.facts}></inklens-meter-plot>`
      }
      <inklens-meter-readings .facts=${this.facts} @reading-tools=${this.#onTools}></inklens-meter-readings>
      <div class="ways">
        <button class="secondary" ?disabled=${readings.length === 0} @click=${this.#onCsv}>${icon('table')} CSV</button>
        <button class="quiet" @click=${this.#onDelete}>${icon('delete')} ${msg('Delete the meter')}</button>
      </div>
    </article>`;
  }

  #warnings(): TemplateResult[] {
    const { meter, readings } = this.facts;
    const doubtful = readings.filter(({ judgement }) => warningWords(judgement, meter) !== undefined);
    return doubtful.slice(-MOST_WARNINGS).reverse().map((judged) => this.#warning(judged)); // prettier-ignore
  }

  #warning({ entry, judgement }: JudgedReading): TemplateResult {
    const [text, day] = [entry.text, formatDay(entry.at, Date.now())];
    return html`<p class="warning" role="note">
      ${icon('warning')}
      <span><strong>${msg(str`${text} (${day})`)}</strong> ${warningWords(judgement, this.facts.meter)}</span>
    </p>`;
  }

  #form(): TemplateResult {
    const { name, unit } = this.facts.meter;
    return html`<form @submit=${this.#onRename}>
      <label>${msg('Name')}<input id="name" .value=${name} autocomplete="off" enterkeyhint="next" required /></label>
      <label
        >${msg('Unit, such as kWh')}<input id="unit" .value=${unit} autocomplete="off" enterkeyhint="done"
      /></label>
      <button class="primary">${msg('Save')}</button>
    </form>`;
  }

  #onBack(): void {
    this.dispatchEvent(new AppActionEvent('go-back'));
  }

  #onNaming(): void {
    this.naming = !this.naming;
  }

  #onRename(event: SubmitEvent): void {
    event.preventDefault();
    const [name, unit] = [this.nameField.value.trim(), this.unitField.value.trim()];
    if (name === '') return this.nameField.focus();
    this.naming = false;
    void this.tasks.rename(this.facts.meter, name, unit);
  }

  #onTools({ entry, text }: ReadingToolsEvent): void {
    void (text === undefined ? this.tasks.remove(entry) : this.tasks.edit(entry, text));
  }

  #onDelete(): void {
    void this.tasks.removeMeter(this.facts.meter);
    this.#onBack();
  }

  #onCsv(): void {
    const { meter, readings } = this.facts;
    const entries = readings.map(({ entry }) => entry);
    saveCsv(exportCsv(entries, { meters: [meter], ...csvOptions() }), 'inklens-meter.csv');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'inklens-meter-screen': MeterScreen;
  }
}
