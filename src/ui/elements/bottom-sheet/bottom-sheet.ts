import { localized, msg } from '@lit/localize';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { SheetCloseEvent } from '../../app/app-events.ts';
import { buttonStyles } from '../button-styles.ts';
import { tellLayer, type Layer } from '../../controllers/layer.ts';
import { NoteController } from '../../controllers/note-controller.ts';
import { ReturnFocusController } from '../../controllers/return-focus-controller.ts';
import { icon } from '../icons.ts';
import '../quiet-note/quiet-note.ts';

/**
 * A modal sheet: at the foot of a small screen, in the middle of a large one. Open as long as it is on the page.
 * Focus stays inside and returns to where it was. It hides the app's own short words, so it has its own place for them.
 *
 * @slot - the content
 * @event sheet-close - asks to be taken off the page: button, Escape or a press outside (`SheetCloseEvent`)
 * @csspart dialog - the sheet itself
 */
@customElement('inklens-bottom-sheet')
@localized()
export class BottomSheet extends LitElement {
  static override styles = [
    buttonStyles,
    css`
      dialog {
        width: min(100%, 460px);
        max-width: none;
        max-height: min(86dvh, 720px);
        margin: auto auto 0;
        padding: 0;
        overflow: auto;
        overscroll-behavior: contain;
        border: 1px solid var(--line);
        border-radius: var(--radius-large) var(--radius-large) 0 0;
        background: var(--surface);
        color: var(--ink);
        box-shadow: var(--shadow);
        font: 400 var(--text) / 1.5 var(--font);
        animation: rise var(--slow) ease-out;
      }

      dialog::backdrop {
        background: rgb(8 10 16 / 0.5);
      }

      header {
        position: sticky;
        z-index: 1;
        top: 0;
        display: flex;
        align-items: center;
        justify-content: space-between;
        padding: var(--space-3) var(--space-3) var(--space-2) var(--space-6);
        background: var(--surface);
      }

      h2 {
        margin: 0;
        font-size: var(--text-large);
      }

      .content {
        padding: 0 var(--space-6) calc(var(--space-6) + env(safe-area-inset-bottom));
      }

      inklens-quiet-note {
        position: absolute; /* over the content */
        top: 100%;
        right: var(--space-6);
        left: var(--space-6);
        width: fit-content;
        margin: 0 auto;
      }

      @media (min-width: 700px) and (min-height: 560px) {
        dialog {
          margin: auto;
          border-radius: var(--radius-large);
        }
      }

      @keyframes rise {
        from {
          transform: translateY(24px);
          opacity: 0;
        }
      }
    `,
  ];

  /** Title of the sheet. */
  @property() heading = '';

  @query('dialog') private readonly dialog!: HTMLDialogElement;

  readonly #note = new NoteController(this);
  readonly #layer: Layer = { close: () => this.#close(), say: this.#note.say };

  constructor() {
    super();
    new ReturnFocusController(this);
    this.addController({
      hostConnected: () => tellLayer(this.#layer, true),
      hostDisconnected: () => tellLayer(this.#layer, false),
    });
  }

  /** Shows and speaks a short word that needs no answer. */
  say(text: string): void {
    this.#note.say(text);
  }

  override firstUpdated(): void {
    this.dialog.showModal();
  }

  override render(): TemplateResult {
    return html`
      <dialog
        part="dialog"
        aria-labelledby="heading"
        @cancel=${this.#onCancel}
        @close=${this.#close}
        @click=${this.#onClick}
      >
        <header>
          <h2 id="heading">${this.heading}</h2>
          <button class="round" aria-label=${msg('Close')} @click=${this.#close}>${icon('close')}</button>
          <inklens-quiet-note .text=${this.#note.text}></inklens-quiet-note>
        </header>
        <div class="content"><slot></slot></div>
      </dialog>
    `;
  }

  #onCancel(event: Event): void {
    event.preventDefault();
    this.#close();
  }

  /** The backdrop belongs to the dialog: a press on the dialog itself that lies outside its box hit the backdrop. */
  #onClick(event: MouseEvent): void {
    if (event.target !== this.dialog) return;
    const box = this.dialog.getBoundingClientRect();
    const inside =
      event.clientX >= box.left &&
      event.clientX <= box.right &&
      event.clientY >= box.top &&
      event.clientY <= box.bottom;
    if (!inside) this.#close();
  }

  #close(): void {
    this.dispatchEvent(new SheetCloseEvent());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'inklens-bottom-sheet': BottomSheet;
  }
}
