import { localized, msg } from '@lit/localize';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { Format } from '../../core/formats/format.ts';
import { SettingsChangeEvent, SheetCloseEvent } from '../app/app-events.ts';
import '../elements/bottom-sheet/bottom-sheet.ts';
import { icon } from '../elements/icons.ts';
import { visuallyHidden } from '../elements/visually-hidden.ts';
import { kindOf, type FormatKind } from '../../core/formats/format-kind.ts';
import { formatSheetStyles } from './format-sheet-styles.ts';
import { describeChoice, formatOf, listChoices, rememberFormat, type FormatChoices } from './list-choices.ts';
import './meter-fields.ts';
import './pattern-field.ts';
import type { PatternField } from './pattern-field.ts';
import type { TellFormatEvent } from './tell-format-event.ts';

/**
 * Every format with an example, those used last first. Chosen by a press, which closes the sheet where nothing more is to be told, or with
 * the arrow keys.
 *
 * @event settings-change - another format was chosen, or told more (`SettingsChangeEvent`)
 * @event sheet-close - asks to be taken off the page (`SheetCloseEvent`)
 */
@customElement('inklens-format-sheet')
@localized()
export class FormatSheet extends LitElement {
  static override styles = [visuallyHidden, formatSheetStyles];

  /** The format that is chosen. */
  @property() format: Format = 'digits';

  /** The formats that were used, the latest first, each kind at most once. */
  @property({ attribute: false }) used: readonly Format[] = [];

  @query('inklens-pattern-field') private readonly patternField!: PatternField | null;

  /** Those used before the sheet opened, and those told more since: what the arrow keys pass over was not used. */
  #used: readonly Format[] | undefined;
  /** The rows keep their places while the sheet is open. */
  #choices: FormatChoices = { lately: [], others: [] };
  /** An arrow key is down: the press that the browser makes of it only moves on. */
  #stepping = false;

  override willUpdate(): void {
    if (this.#used !== undefined) return;
    this.#used = rememberFormat(this.used, this.format);
    this.#choices = listChoices(this.#used);
  }

  override render(): TemplateResult {
    const { lately, others } = this.#choices;
    const rows = (kinds: readonly FormatKind[]) => kinds.map((kind) => this.#row(kind));
    return html`
      <inklens-bottom-sheet heading=${msg('What to read')}>
        <fieldset @keydown=${this.#onKeyDown} @keyup=${this.#onKeyUp}>
          <legend class="visually-hidden">${msg('What to read')}</legend>
          ${lately.length > 0 ? html`<div class="lately">${rows(lately)}</div>` : nothing} ${rows(others)}
        </fieldset>
      </inklens-bottom-sheet>
    `;
  }

  #row(kind: FormatKind): TemplateResult {
    const chosen = kind === kindOf(this.format);
    const format = chosen ? this.format : formatOf(kind, this.#used ?? []);
    const { title, example } = describeChoice(format);
    return html`
      <label>
        <input
          class="visually-hidden"
          type="radio"
          name="format"
          ?autofocus=${chosen}
          .value=${kind}
          .checked=${chosen}
          @change=${this.#choosing(format)}
          @click=${this.#pressing(format)}
        />
        <span class="mark">${icon('check')}</span><span class="title">${title}</span>
        <span class="example"><span class="visually-hidden">${msg(', such as ')}</span>${example}</span>
      </label>
      ${chosen ? this.#told(kind) : nothing}
    `;
  }

  /** What a format can be told, under its row. */
  #told(kind: FormatKind): TemplateResult | typeof nothing {
    if (kind === 'meter') {
      return html`<inklens-meter-fields
        class="told"
        .format=${this.format}
        @tell-format=${this.#onTell}
      ></inklens-meter-fields>`;
    }
    if (kind !== 'pattern') return nothing;
    return html`<inklens-pattern-field
      class="told"
      .format=${this.format}
      @tell-format=${this.#onTell}
    ></inklens-pattern-field>`;
  }

  #choose(format: Format): void {
    if (format === this.format) return;
    this.format = format;
    this.dispatchEvent(new SettingsChangeEvent({ format, usedFormats: rememberFormat(this.#used ?? [], format) }));
  }

  #onTell({ format }: TellFormatEvent): void {
    this.#used = rememberFormat(this.#used ?? [], format);
    this.#choose(format);
  }

  #choosing(format: Format): () => void {
    return () => this.#choose(format);
  }

  /** Comes before `change`, and without one where the format is chosen already. */
  #pressing(format: Format): () => void {
    const kind = kindOf(format);
    return () => {
      this.#choose(format);
      if (this.#stepping) return;
      if (kind === 'pattern') void this.#typePattern();
      else if (kind !== 'meter') this.#close();
    };
  }

  async #typePattern(): Promise<void> {
    await this.updateComplete;
    await this.patternField?.updateComplete;
    this.patternField?.focus();
  }

  #onKeyDown(event: KeyboardEvent): void {
    this.#stepping = event.key.startsWith('Arrow');
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault(); // or the same key would press the button that gets the focus back
    this.#close();
  }

  #onKeyUp(): void {
    this.#stepping = false;
  }

  #close(): void {
    this.dispatchEvent(new SheetCloseEvent());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'inklens-format-sheet': FormatSheet;
  }
}
