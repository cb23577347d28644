import { localized, msg } from '@lit/localize';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { AppActionEvent, type AppAction } from '../app-events.ts';
import { buttonStyles } from '../../elements/button-styles.ts';
import { icon, type IconName } from '../../elements/icons.ts';
import { mark } from '../../reading/mark.ts';
import '../../device/offline-mark/offline-mark.ts';
import { startIllustration } from './start-illustration.ts';
import { startIllustrationStyles } from './start-illustration-styles.ts';
import { startScreenStyles } from './start-screen-styles.ts';

/**
 * What the app does, that pictures stay on the device, and the three ways to start.
 *
 * @event app-action - a way was chosen, or to install the app (`AppActionEvent`)
 */
@customElement('inklens-start-screen')
@localized()
export class StartScreen extends LitElement {
  static override styles = [buttonStyles, startScreenStyles, startIllustrationStyles];

  /** Offers to install the app. */
  @property({ type: Boolean }) installable = false;

  @query('.primary') private readonly first!: HTMLElement | null;

  override focus(): void {
    this.first?.focus();
  }

  override render(): TemplateResult {
    return html`
      <div class="page">
        <header>
          <svg viewBox="0 0 48 48" aria-hidden="true">${mark}</svg>
          <span class="name">Inklens</span>
          ${this.installable ? this.#button('install', 'install', msg('Install'), 'quiet install') : nothing}
          <button
            class="round"
            aria-label=${msg('History')}
            title=${msg('History')}
            @click=${this.#ask('open-history')}
          >
            ${icon('past')}
          </button>
          <button
            class="round"
            aria-label=${msg('Settings')}
            title=${msg('Settings')}
            @click=${this.#ask('open-settings')}
          >
            ${icon('settings')}
          </button>
        </header>
        <div class="words">
          <svg class="drawing" viewBox="0 0 300 190" aria-hidden="true">${startIllustration}</svg>
          <h1>${msg('Reads handwritten numbers through your camera.')}</h1>
          <p class="private">${icon('lock')} ${msg('Pictures never leave this device.')}</p>
          <inklens-offline-mark></inklens-offline-mark>
        </div>
        <div class="ways">
          ${this.#button('start-camera', 'camera', msg('Start camera'), 'primary')}
          ${this.#button('read-picture', 'picture', msg('Read a picture'), 'secondary')}
          ${this.#button('try-demo', 'demo', msg('Try the demo picture'), 'secondary')}
          <p>${msg('Pictures can also be dropped or pasted anywhere.')}</p>
        </div>
      </div>
    `;
  }

  #button(action: AppAction, name: IconName, label: string, style: string): TemplateResult {
    return html`<button class=${style} @click=${this.#ask(action)}>
      ${icon(name)} <span class="label">${label}</span>
    </button>`;
  }

  #ask(action: AppAction): () => void {
    return () => this.dispatchEvent(new AppActionEvent(action));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'inklens-start-screen': StartScreen;
  }
}
