import { localized, msg } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Format } from '../../core/formats/format.ts';
import { SheetCloseEvent } from '../app/app-events.ts';
import { buttonStyles } from '../elements/button-styles.ts';
import { meterFormat, meterSizeOf, MOST_DECIMALS, MOST_DIGITS, USUAL_SIZE, type MeterSize } from './meter-size.ts';
import './number-stepper.ts';
import type { StepEvent } from './number-stepper.ts';
import { TellFormatEvent } from './tell-format-event.ts';

/**
 * How many digits a meter's counter has, and how many decimals.
 *
 * @event tell-format - another size was chosen (`TellFormatEvent`)
 * @event sheet-close - all is said (`SheetCloseEvent`)
 */
@customElement('inklens-meter-fields')
@localized()
export class MeterFields extends LitElement {
  static override styles = [
    buttonStyles,
    css`
      :host {
        display: grid;
        gap: var(--space-2);
      }

      label {
        display: flex;
        align-items: center;
        gap: var(--space-3);
        min-height: var(--target);
        cursor: pointer;
      }

      input {
        width: 22px;
        height: 22px;
        margin: 0;
        accent-color: var(--accent);
      }
    `,
  ];

  /** `meter`, or one with its size. */
  @property() format: Format = 'meter';

  /** The size to come back to. */
  #last: MeterSize = USUAL_SIZE;

  override willUpdate(): void {
    this.#last = meterSizeOf(this.format) ?? this.#last;
  }

  override render(): TemplateResult {
    const size = meterSizeOf(this.format);
    return html`
      <label><input type="checkbox" .checked=${size === undefined} @change=${this.#onAny} />${msg('Any length')}</label>
      ${size === undefined ? nothing : this.#steppers(size)}
      <button class="primary" @click=${this.#onDone}>${msg('Done')}</button>
    `;
  }

  #steppers(size: MeterSize): TemplateResult {
    const digits = ({ value }: StepEvent): void => this.#tell({ ...size, digits: value });
    const decimals = ({ value }: StepEvent): void => this.#tell({ ...size, decimals: value });
    return html`
      <inklens-number-stepper
        label=${msg('Digits')}
        .value=${size.digits}
        .least=${1}
        .most=${MOST_DIGITS}
        @step=${digits}
      ></inklens-number-stepper>
      <inklens-number-stepper
        label=${msg('Decimals')}
        .value=${size.decimals}
        .most=${MOST_DECIMALS}
        @step=${decimals}
      ></inklens-number-stepper>
    `;
  }

  #onAny({ target }: Event): void {
    if (target instanceof HTMLInputElement) this.#tell(target.checked ? undefined : this.#last);
  }

  #tell(size: MeterSize | undefined): void {
    this.dispatchEvent(new TellFormatEvent(meterFormat(size)));
  }

  #onDone(): void {
    this.dispatchEvent(new SheetCloseEvent());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'inklens-meter-fields': MeterFields;
  }
}
