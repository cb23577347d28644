import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Format } from '../../core/reading.ts';
import { SettingsChangeEvent } from '../app-events.ts';
import { visuallyHidden } from '../visually-hidden.ts';

/** The formats that it offers, with their names. */
const MODES: readonly (readonly [format: Format, name: string])[] = [
  ['digits', 'Digits'],
  ['text', 'Text'],
];

/**
 * Chooses what is read, as one control of two segments that the arrow keys move.
 *
 * @event settings-change - another mode was chosen (`SettingsChangeEvent`)
 */
@customElement('inklens-mode-switch')
export class ModeSwitch extends LitElement {
  static override styles = [
    visuallyHidden,
    css`
      fieldset {
        display: flex;
        margin: 0;
        padding: 3px;
        border: 0;
        border-radius: 999px;
        background: var(--scrim);
      }

      label {
        position: relative;
        display: grid;
        place-content: center;
        min-width: clamp(50px, 17vw, 80px);
        min-height: 38px;
        padding: 0 var(--space-1);
        border: 2px solid transparent;
        border-radius: 999px;
        color: var(--on-picture);
        font: 600 var(--text-small) / 1 var(--font);
        cursor: pointer;
        transition:
          background-color var(--quick),
          color var(--quick);
      }

      /* Makes the target as high as the others around it. */
      label::before {
        position: absolute;
        inset: -5px 0;
        content: '';
      }

      label:has(:checked) {
        background: var(--on-picture);
        color: #14202f;
      }

      label:has(:focus-visible) {
        outline: 3px solid var(--on-picture);
        outline-offset: 2px;
      }

      @media (forced-colors: active) {
        label:has(:checked) {
          border-color: Highlight;
          background: Highlight;
          color: HighlightText;
          forced-color-adjust: none;
        }
      }
    `,
  ];

  /** The mode that is chosen. */
  @property() format: Format = 'digits';

  override render(): TemplateResult {
    const segments = MODES.map(([format, name]) => this.#segment(format, name));
    return html`<fieldset>
      <legend class="visually-hidden">What to read</legend>
      ${segments}
    </fieldset>`;
  }

  #segment(format: Format, name: string): TemplateResult {
    return html`<label>
      <input
        class="visually-hidden"
        type="radio"
        name="format"
        .value=${format}
        .checked=${format === this.format}
        @change=${this.#onChange}
      />${name}
    </label>`;
  }

  #onChange(event: Event): void {
    const mode = MODES.find(([format]) => event.target instanceof HTMLInputElement && format === event.target.value);
    if (mode) this.dispatchEvent(new SettingsChangeEvent({ format: mode[0] }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'inklens-mode-switch': ModeSwitch;
  }
}
