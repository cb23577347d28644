import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { buttonStyles } from '../elements/button-styles.ts';
import { icon } from '../elements/icons.ts';

/** A number was stepped to another. */
export class StepEvent extends Event {
  readonly value: number;

  constructor(value: number) {
    super('step');
    this.value = value;
  }
}

/**
 * A small whole number with a button to either side. The host sets `value` anew when it hears of a step.
 *
 * @event step - a button was pressed (`StepEvent`)
 */
@customElement('inklens-number-stepper')
@localized()
export class NumberStepper extends LitElement {
  static override styles = [
    buttonStyles,
    css`
      div {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: flex-end;
        gap: var(--space-2);
      }

      #label {
        flex: 1;
      }

      output {
        min-width: 1.6em;
        font-weight: 600;
        font-variant-numeric: tabular-nums;
        text-align: center;
      }
    `,
  ];

  /** What is counted, such as “Decimals”. */
  @property() label = '';

  @property({ type: Number }) value = 0;
  @property({ type: Number }) least = 0;
  @property({ type: Number }) most = 9;

  override render(): TemplateResult {
    const { label, value, least, most } = this;
    return html`<div role="group" aria-labelledby="label">
      <span id="label">${label}</span>
      ${this.#button('less', msg(str`Fewer: ${label}`), value - 1, value <= least)}
      <output>${value}</output>
      ${this.#button('more', msg(str`More: ${label}`), value + 1, value >= most)}
    </div>`;
  }

  /** Stays in the order of the Tab key at its end: a button that is disabled would drop the focus. */
  #button(name: 'less' | 'more', label: string, to: number, ended: boolean): TemplateResult {
    const step = (): void => void (ended || this.dispatchEvent(new StepEvent(to)));
    return html`<button
      type="button"
      class="round secondary"
      aria-label=${label}
      aria-disabled=${String(ended)}
      @click=${step}
    >
      ${icon(name)}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'inklens-number-stepper': NumberStepper;
  }
}
