import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { AppActionEvent, NoteEvent, type AppAction } from '../../app/app-events.ts';
import { buttonStyles } from '../../elements/button-styles.ts';
import type { HistoryState } from '../history-controller.ts';
import { NOTHING_HELD } from '../history-memory.ts';
import type { HistoryDoor } from '../history-screen/history-door.ts';
import { icon } from '../../elements/icons.ts';
import { pageStyles } from '../../elements/page-styles.ts';
import { keepingWords } from '../keeping-words.ts';
import { formatDay } from '../../locale/format-date.ts';
import '../meter-screen/meter-screen.ts';
import { meterScreenStyles } from '../meter-screen/meter-screen-styles.ts';
import { MeterTasks } from '../meter-screen/meter-tasks.ts';
import { meterFacts, type MeterFacts } from '../meters/meter-facts.ts';
import { MeterOpenEvent } from '../meters/meter-open-event.ts';
import { rateWords, warningWords } from '../meters/meter-words.ts';
import '../../elements/undo-bar/undo-bar.ts';

/**
 * All meters, each with its last reading, or one of them.
 *
 * @event app-action - back, or a way on was chosen (`AppActionEvent`)
 * @event meter-open - a meter is to be shown (`MeterOpenEvent`)
 * @event note - why something could not be done (`NoteEvent`)
 */
@customElement('inklens-meters-screen')
@localized()
export class MetersScreen extends LitElement {
  static override styles = [
    buttonStyles,
    pageStyles,
    meterScreenStyles,
    css`
      :host {
        position: relative;
      }

      inklens-meter-screen {
        min-height: 100%;
      }

      inklens-undo-bar {
        width: min(100% - 2 * var(--space-4), 720px);
        margin: 0 auto;
      }
    `,
  ];

  /** What is held of the history. */
  @property({ attribute: false }) held = NOTHING_HELD;

  /** How far it has come. */
  @property({ attribute: false }) state: HistoryState = { kind: 'opening' };

  /** How it is changed. */
  @property({ attribute: false }) door!: HistoryDoor;

  /** Id of the meter that is shown; all of them where undefined or gone. */
  @property() meter: string | undefined;

  @query('header button, inklens-meter-screen') private readonly first!: HTMLElement | null;

  readonly #tasks = new MeterTasks({
    door: () => this.door,
    say: (text) => this.dispatchEvent(new NoteEvent(text)),
    update: () => this.requestUpdate(),
  });
  #facts: readonly MeterFacts[] = [];
  #wasShown = false;

  override focus(): void {
    this.first?.focus();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('held')) this.#facts = this.held.meters.map((meter) => meterFacts(meter, this.held.entries));
  }

  override render(): TemplateResult {
    const shown = this.#facts.find(({ meter }) => meter.id === this.meter);
    return html`
      ${shown === undefined ? this.#all() : html`<inklens-meter-screen .facts=${shown} .tasks=${this.#tasks}></inklens-meter-screen>`}
      <inklens-undo-bar .text=${this.#tasks.undoable} @undo=${this.#undo}></inklens-undo-bar>
    `;
  }

  override updated(changed: PropertyValues<this>): void {
    // From all to one, or back; on the way in, whoever put it on the page sees to the focus.
    if (changed.has('meter') && this.#wasShown) void this.updateComplete.then(() => this.focus());
    this.#wasShown = true;
  }

  #all(): TemplateResult {
    return html`<article>
      <header>
        <button class="round" aria-label=${msg('Back')} title=${msg('Back')} @click=${this.#ask('go-back')}>
          ${icon('back')}
        </button>
        <h1>${msg('Meters')}</h1>
      </header>
      ${this.#content()}
    </article>`;
  }

  #content(): TemplateResult {
    if (this.state.kind === 'failed') {
      const { title, text } = keepingWords(this.state.failure);
      return html`<div role="alert">
        <h2>${title}</h2>
        <p>${text}</p>
        <button class="primary" @click=${this.#retry}>${icon('again')} ${msg('Try again')}</button>
      </div>`;
    }
    if (this.state.kind === 'opening') return html`<p class="soft" role="status">${msg('Opening…')}</p>`;
    if (this.#facts.length === 0) {
      return html`<p>
          ${msg('No meters yet. Read one with the format “Meter”, then press “Save to meter” below the reading.')}
        </p>
        <button class="primary" @click=${this.#ask('start-camera')}>${icon('camera')} ${msg('Start camera')}</button>`;
    }
    const rows = this.#facts.map((facts) => this.#row(facts));
    return html`<ul>
      ${rows}
    </ul>`;
  }

  #row({ meter, readings, rate }: MeterFacts): TemplateResult {
    const last = readings.at(-1);
    const warning = last && warningWords(last.judgement, meter);
    const [text, day] = [last?.entry.text ?? '', last === undefined ? '' : formatDay(last.entry.at, Date.now())];
    return html`<li>
      <button class="secondary meter" @click=${this.#onOpen(meter.id)}>
        ${meter.name}
        <span>${last === undefined ? msg('No readings yet.') : msg(str`${text} ${meter.unit} · ${day}`)}</span>
        ${rate === undefined ? nothing : html`<span class="soft">${rateWords(rate, meter)}</span>`}
        ${warning === undefined ? nothing : html`<span>${icon('warning')} ${warning}</span>`}
      </button>
    </li>`;
  }

  #onOpen(id: string): () => void {
    return () => this.dispatchEvent(new MeterOpenEvent(id));
  }

  #ask(action: AppAction): () => void {
    return () => this.dispatchEvent(new AppActionEvent(action));
  }

  #retry(): void {
    this.door.retry();
  }

  #undo(): void {
    void this.#tasks.undo();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'inklens-meters-screen': MetersScreen;
  }
}
