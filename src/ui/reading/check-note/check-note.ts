import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Format } from '../../../core/formats/format.ts';
import { agreementOf, type StableLine } from '../../../core/fusion/stable-reading.ts';
import type { ReadLine } from '../../../core/reading.ts';
import { icon } from '../../elements/icons.ts';
import { checkWords } from './check-words.ts';

/**
 * What the format says of one line: a tick and a quiet word where it is complete and right, another mark and what is wrong where it is
 * not, and what it means. Empty while the line still changes.
 */
@customElement('inklens-check-note')
@localized()
export class CheckNote extends LitElement {
  static override styles = css`
    :host {
      display: block;
      font: 400 var(--text-small) / 1.3 var(--font);
      color: var(--ink-soft);
    }

    p {
      display: flex;
      gap: var(--space-1);
      align-items: flex-start;
      margin: 0;
      overflow-wrap: anywhere;
    }

    .icon {
      display: inline-flex;
      flex: none;
    }

    .icon svg {
      width: 1.25em;
      height: 1.25em;
    }

    .wrong .icon,
    .wrong b {
      color: var(--ink);
    }

    b {
      font-weight: 600;
    }

    .right b,
    .open b {
      font-weight: 500;
    }
  `;

  /** The line, as it was read with `format`. */
  @property({ attribute: false }) line: ReadLine | StableLine | undefined;

  /** The format that it was read with. */
  @property() format: Format = 'digits';

  override render(): TemplateResult | typeof nothing {
    const { line } = this;
    if (line === undefined || agreementOf(line) === 'settling') return nothing;
    const words = checkWords(line, this.format);
    if (words === undefined) return nothing;
    const { tone, text, more } = words;
    return html`<p class=${tone}>
      ${tone === 'open' ? nothing : icon(tone === 'right' ? 'check' : 'alert')}
      <span><b>${text}</b>${more === undefined ? nothing : html`. ${more}`}</span>
    </p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'inklens-check-note': CheckNote;
  }
}
