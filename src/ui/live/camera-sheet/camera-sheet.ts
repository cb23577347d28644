import { localized, msg } from '@lit/localize';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { findLens } from '../../../camera/lens/find-lens.ts';
import type { Lens } from '../../../camera/lens/lens.ts';
import { nameLenses, type NamedLens } from './name-lenses.ts';
import { AppActionEvent, SettingsChangeEvent, SheetCloseEvent } from '../../app/app-events.ts';
import '../../elements/bottom-sheet/bottom-sheet.ts';
import { buttonStyles } from '../../elements/button-styles.ts';
import { icon } from '../../elements/icons.ts';
import { cameraSheetStyles } from './camera-sheet-styles.ts';

/**
 * Which camera looks, and a fresh start for one that went wrong.
 *
 * @event settings-change - another lens was chosen (`SettingsChangeEvent`)
 * @event app-action - `restart-camera` (`AppActionEvent`)
 * @event sheet-close - asks to be taken off the page (`SheetCloseEvent`)
 */
@customElement('inklens-camera-sheet')
@localized()
export class CameraSheet extends LitElement {
  static override styles = [buttonStyles, cameraSheetStyles];

  /** The cameras of this device. */
  @property({ attribute: false }) lenses: readonly Lens[] = [];

  /** The one that is live, where the browser tells. */
  @property({ attribute: false }) lens: Lens | undefined;

  /** The one that the person chose. */
  @property({ attribute: false }) chosen: Lens | undefined;

  override render(): TemplateResult {
    return html`
      <inklens-bottom-sheet heading=${msg('Camera')}>
        ${this.lenses.length > 1 ? this.#choice() : html`<p>${msg('This device has one camera.')}</p>`}
        <button class="secondary" @click=${this.#restart}>${icon('again')} ${msg('Restart camera')}</button>
        <p class="hint">${msg('Helps when the picture is black or stands still.')}</p>
      </inklens-bottom-sheet>
    `;
  }

  /** A lens that was chosen and is gone leaves the choice to the device, until it is back. */
  #choice(): TemplateResult {
    const checked = this.chosen && findLens(this.lenses, this.chosen);
    const options = nameLenses(this.lenses).map((lens) =>
      this.#option(lens, lens.name, lens.deviceId === checked?.deviceId),
    );
    return html`<fieldset>
      <legend>${msg('Which camera looks')}</legend>
      ${this.#option(undefined, msg('Automatic'), checked === undefined)} ${options}
    </fieldset>`;
  }

  #option(lens: NamedLens | undefined, name: string, checked: boolean): TemplateResult {
    const inUse = lens !== undefined && lens.deviceId === this.lens?.deviceId;
    return html`<label>
      <input type="radio" name="lens" .checked=${live(checked)} @change=${this.#choose(lens)} />
      <span class="name">${name}</span>
      ${inUse ? html`<span class="use">${msg('in use')}</span>` : nothing}
    </label>`;
  }

  #choose(lens: NamedLens | undefined): () => void {
    const chosen = lens === undefined ? null : { deviceId: lens.deviceId, label: lens.label };
    return () => this.dispatchEvent(new SettingsChangeEvent({ lens: chosen }));
  }

  #restart(): void {
    this.dispatchEvent(new SheetCloseEvent());
    this.dispatchEvent(new AppActionEvent('restart-camera'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'inklens-camera-sheet': CameraSheet;
  }
}
