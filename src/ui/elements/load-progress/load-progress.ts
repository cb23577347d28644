import { localized, msg } from '@lit/localize';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';

/** How far the reader's heavy parts have come. */
@customElement('inklens-load-progress')
@localized()
export class LoadProgressBar extends LitElement {
  static override styles = css`
    :host {
      display: block;
      color: var(--ink-soft);
      font: 500 var(--text) / 1.4 var(--font);
      font-variant-numeric: tabular-nums;
    }

    label {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      gap: 0 var(--space-3);
    }

    progress {
      appearance: none;
      display: block;
      width: 100%;
      height: 8px;
      margin-top: var(--space-2);
      overflow: hidden;
      border: 0;
      border-radius: 4px;
      background: var(--line);
      color: var(--accent);
    }

    progress::-webkit-progress-bar {
      background: var(--line);
    }

    progress::-webkit-progress-value {
      border-radius: 4px;
      background: var(--accent);
      transition: width var(--slow);
    }

    progress::-moz-progress-bar {
      border-radius: 4px;
      background: var(--accent);
    }

    @media (forced-colors: active) {
      progress {
        appearance: auto;
      }
    }
  `;

  /** 0–1. */
  @property({ type: Number }) share = 0;

  override render(): TemplateResult {
    const percent = Math.round(this.share * 100);
    return html`
      <label for="bar"><span>${msg('Loading the reader, once…')}</span><span>${percent} %</span></label>
      <progress id="bar" max="100" value=${percent}></progress>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'inklens-load-progress': LoadProgressBar;
  }
}
