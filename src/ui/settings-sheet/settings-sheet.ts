import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { SettingsChangeEvent } from '../app-events.ts';
import '../bottom-sheet/bottom-sheet.ts';

/** The backends from fastest to slowest on most devices. */
const BACKEND_NOTES: Readonly<Record<string, string>> = {
  webgl: 'The reader runs on the graphics chip (WebGL).',
  wasm: 'The reader runs on the processor (WebAssembly); it does without WebGL.',
  cpu: 'The reader runs in plain JavaScript: neither WebGL nor WebAssembly works here, so reading is slow.',
};

/**
 * What can be set, and how the reader runs here.
 *
 * @event settings-change - the slider was let go at another value (`SettingsChangeEvent`)
 * @event sheet-close - asks to be taken off the page (`SheetCloseEvent`)
 */
@customElement('inklens-settings-sheet')
export class SettingsSheet extends LitElement {
  static override styles = css`
    .row {
      display: flex;
      align-items: baseline;
      justify-content: space-between;
      gap: var(--space-3);
      font-weight: 600;
    }

    output {
      color: var(--accent);
      font-variant-numeric: tabular-nums;
    }

    input {
      width: 100%;
      height: var(--target);
      margin: 0;
      accent-color: var(--accent);
      cursor: pointer;
    }

    input:focus-visible {
      outline: 3px solid var(--accent);
      outline-offset: 2px;
    }

    p {
      margin: 0 0 var(--space-4);
      color: var(--ink-soft);
    }

    p:last-child {
      margin: 0;
      padding-top: var(--space-3);
      border-top: 1px solid var(--line);
      font-size: var(--text-small);
    }
  `;

  /** Confidence under which a character is unsure, 0–1. */
  @property({ type: Number }) threshold = 0;

  /** Name of the backend that runs the net; empty while none does. */
  @property() backend = '';

  override render(): TemplateResult {
    const percent = Math.round(this.threshold * 100);
    return html`
      <inklens-bottom-sheet heading="Settings">
        <div class="row">
          <label for="threshold">Mark as unsure below</label><output for="threshold">${percent} %</output>
        </div>
        <input
          id="threshold"
          type="range"
          min="0"
          max="99"
          step="1"
          autofocus
          .value=${String(percent)}
          aria-describedby="about"
          aria-valuetext="${percent} per cent"
          @input=${this.#onInput}
          @change=${this.#onChange}
        />
        <p id="about">
          Characters that the net is less certain of get a dashed line. Tap one to see what else it may be.
        </p>
        <p>${BACKEND_NOTES[this.backend] ?? 'The reader is not loaded yet.'} Pictures never leave this device.</p>
      </inklens-bottom-sheet>
    `;
  }

  #onChange(): void {
    this.dispatchEvent(new SettingsChangeEvent({ threshold: this.threshold }));
  }

  #onInput(event: InputEvent): void {
    if (event.target instanceof HTMLInputElement) this.threshold = event.target.valueAsNumber / 100;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'inklens-settings-sheet': SettingsSheet;
  }
}
