import { localized, msg } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { NetworkController } from '../network-controller.ts';
import { icon } from '../../elements/icons.ts';

/** A small, quiet sign that there is no network, and what that means: nothing, once the app is stored on the device. Shows nothing otherwise. */
@customElement('inklens-offline-mark')
@localized()
export class OfflineMark extends LitElement {
  static override styles = css`
    p {
      display: inline-flex;
      align-items: center;
      gap: var(--space-2);
      margin: var(--space-2) 0 0;
      color: var(--ink-soft);
      font: 400 var(--text) / 1.5 var(--font);
      text-align: left;
    }

    .icon {
      display: inline-flex;
      flex: none;
    }

    .icon svg {
      width: 18px;
      height: 18px;
    }
  `;

  readonly #network = new NetworkController(this);

  override render(): TemplateResult {
    return html`<div role="status">
      ${this.#network.online ? nothing : html`<p>${icon('offline')} ${this.#words()}</p>`}
    </div>`;
  }

  #words(): string {
    // A service worker answers this page: everything is stored.
    const stored = 'serviceWorker' in navigator && navigator.serviceWorker.controller !== null;
    return stored ? msg('Offline: everything works.') : msg('Offline: this visit works on.');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'inklens-offline-mark': OfflineMark;
  }
}
