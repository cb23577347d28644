import { localized, msg } from '@lit/localize';
import { css, html, LitElement, type SVGTemplateResult, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import '../../elements/bottom-sheet/bottom-sheet.ts';
import { addDrawing, confirmDrawing, shareDrawing } from './install-drawings.ts';

/**
 * The steps that put the app on the home screen where the browser has no button for it: iPhone and iPad.
 *
 * @event sheet-close - asks to be taken off the page (`SheetCloseEvent`)
 */
@customElement('inklens-install-sheet')
@localized()
export class InstallSheet extends LitElement {
  static override styles = css`
    ol {
      display: grid;
      gap: var(--space-4);
      margin: 0;
      padding: 0;
      list-style: none;
      counter-reset: step;
    }

    li {
      display: grid;
      grid-template-columns: minmax(96px, 132px) minmax(0, 1fr);
      gap: var(--space-4);
      align-items: center;
      counter-increment: step;
    }

    svg {
      width: 100%;
      border-radius: var(--radius);
      background: var(--paper);
      fill: none;
      stroke-linecap: round;
      stroke-linejoin: round;
      stroke-width: 2.5;
    }

    .edge,
    .soft {
      stroke: var(--line);
    }

    .word {
      stroke: var(--ink);
    }

    .ring {
      fill: var(--accent-soft);
      stroke: var(--accent);
    }

    .mark {
      stroke: var(--accent);
    }

    .fill {
      fill: var(--accent);
    }

    .on-fill {
      stroke: var(--on-accent);
    }

    strong::before {
      content: counter(step) '. ';
    }

    p {
      margin: 0;
    }

    .soft-text {
      color: var(--ink-soft);
      font-size: var(--text-small);
    }

    li + p,
    ol + p {
      margin-top: var(--space-4);
    }
  `;

  override render(): TemplateResult {
    return html`<inklens-bottom-sheet heading=${msg('Put Inklens on your home screen')}>
      <ol>
        ${this.#step(
          shareDrawing,
          msg('Tap Share'),
          msg('The square with an arrow, in the browser’s bar. It may be behind “•••”.'),
        )}
        ${this.#step(addDrawing, msg('Tap “Add to Home Screen”'), msg('Further down in the list.'))}
        ${this.#step(confirmDrawing, msg('Tap Add'), msg('At the top. Inklens now opens like any app, offline too.'))}
      </ol>
      <p class="soft-text">
        ${msg('The app keeps a history of its own. What this browser has kept can be taken along: export it here, import it there.')}
      </p>
    </inklens-bottom-sheet>`;
  }

  #step(drawing: SVGTemplateResult, title: string, text: string): TemplateResult {
    return html`<li>
      <svg viewBox="0 0 132 104" aria-hidden="true">${drawing}</svg>
      <div>
        <strong>${title}</strong>
        <p class="soft-text">${text}</p>
      </div>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'inklens-install-sheet': InstallSheet;
  }
}
