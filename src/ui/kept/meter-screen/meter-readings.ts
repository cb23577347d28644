import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, queryAll, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Entry } from '../../../core/history/entry.ts';
import { buttonStyles } from '../../elements/button-styles.ts';
import { icon } from '../../elements/icons.ts';
import { formatDateTime } from '../../locale/format-date.ts';
import type { JudgedReading, MeterFacts } from '../meters/meter-facts.ts';
import { formatAmount, usedWords, warningWords } from '../meters/meter-words.ts';
import './reading-tools.ts';

/**
 * The readings of a meter as a table, newest first, each with what was used since the one before; a press on one opens what can be done
 * with it. The same as the plot shows.
 *
 * @event edit-reading, delete-reading - passed through from the tools (`ReadingToolsEvent`)
 */
@customElement('inklens-meter-readings')
@localized()
export class MeterReadings extends LitElement {
  static override styles = [
    buttonStyles,
    css`
      :host {
        display: block;
      }

      table {
        width: 100%;
        border-collapse: collapse;
        font-variant-numeric: tabular-nums;
      }

      caption {
        padding: var(--space-2) 0;
        font-weight: 700;
        text-align: start;
      }

      th,
      td {
        padding: var(--space-1) 0;
        text-align: start;
        vertical-align: middle;
      }

      thead th {
        color: var(--ink-soft);
        font-size: var(--text-small);
        font-weight: 400;
      }

      tbody tr:not(.more) {
        border-top: 1px solid var(--line);
      }

      .more td {
        padding-top: 0;
      }

      .number {
        padding-left: var(--space-3);
        text-align: end;
      }

      button {
        justify-content: flex-start;
        padding-inline: var(--space-2) var(--space-1);
        margin-left: calc(-1 * var(--space-2));
        font-weight: 600;
        text-align: start;
        overflow-wrap: anywhere;
      }

      small {
        display: block;
        color: var(--ink-soft);
        font-size: var(--text-small);
        font-weight: 400;
      }

      .warning {
        display: flex;
        gap: var(--space-2);
        font-size: var(--text-small);
        font-weight: 600;
      }

      .warning svg {
        width: 18px;
        height: 18px;
      }
    `,
  ];

  /** What is known of the meter. */
  @property({ attribute: false }) facts!: MeterFacts;

  /** Id of the reading whose tools are open. */
  @state() private opened: string | undefined;

  @queryAll('button') private readonly buttons!: NodeListOf<HTMLElement>;

  override render(): TemplateResult {
    const { readings, unreadable, meter } = this.facts;
    const { unit } = meter;
    const others = unreadable.map((entry) => this.#cells(entry, '', '', msg('This shows no number: put it right.')));
    return html`<table>
      <caption>
        ${msg('Readings')}
      </caption>
      <thead>
        <tr>
          <th scope="col">${msg('Reading')}</th>
          <th scope="col" class="number">${inColumn(msg('Used'), unit)}</th>
          <th scope="col" class="number">${inColumn(msg('A day'), unit)}</th>
        </tr>
      </thead>
      <tbody>
        ${repeat(
          readings.toReversed(),
          ({ entry }) => entry.id,
          (judged) => this.#row(judged),
        )}
        ${others}
      </tbody>
    </table>`;
  }

  #row({ entry, judgement }: JudgedReading): TemplateResult {
    const { kind } = judgement;
    const perDay = kind === 'first' || kind === 'backwards' ? '' : formatAmount(judgement.perDay);
    return this.#cells(entry, usedWords(judgement, { unit: '' }), perDay, warningWords(judgement, this.facts.meter));
  }

  #cells(entry: Entry, used: string, perDay: string, warning: string | undefined): TemplateResult {
    const open = this.opened === entry.id;
    return html`<tr>
        <th scope="row">
          <button data-id=${entry.id} aria-expanded=${open} @click=${this.#onOpen(entry.id)}>
            <span>${entry.text}<small>${formatDateTime(entry.at)}</small></span>
          </button>
        </th>
        <td class="number">${used}</td>
        <td class="number">${perDay}</td>
      </tr>
      ${warning === undefined ? nothing : this.#more(html`<span class="warning">${icon('warning')} ${warning}</span>`)}
      ${
        open
          ? this.#more(
              html`<inklens-reading-tools
                .entry=${entry}
                aria-label=${msg(str`Reading ${entry.text}`)}
                @done=${this.#onDone}
              ></inklens-reading-tools>`,
            )
          : nothing
      }`;
  }

  #more(content: TemplateResult): TemplateResult {
    return html`<tr class="more">
      <td colspan="3">${content}</td>
    </tr>`;
  }

  #onOpen(id: string): () => void {
    return () => (this.opened = this.opened === id ? undefined : id);
  }

  #onDone(): void {
    const button = [...this.buttons].find(({ dataset }) => dataset['id'] === this.opened);
    this.opened = undefined;
    button?.focus();
  }
}

/** What a column is called: its unit stands there, and not in each cell. */
const inColumn = (name: string, unit: string): string => (unit === '' ? name : `${name} (${unit})`);

declare global {
  interface HTMLElementTagNameMap {
    'inklens-meter-readings': MeterReadings;
  }
}
