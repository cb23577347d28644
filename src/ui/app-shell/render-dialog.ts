import { html, type TemplateResult } from 'lit';
import type { ReadCharacter } from '../../core/reading.ts';
import type { SessionController } from '../controllers/session-controller.ts';
import type { CharacterPlace } from '../corrections/character-place.ts';
import type { Settings } from '../settings.ts';

/** The sheet that is open over the screen; its kind is the name of the part that has it. */
export type Dialog =
  | { readonly kind: 'settings' }
  | { readonly kind: 'formats' }
  | { readonly kind: 'camera' }
  | { readonly kind: 'character'; readonly character: ReadCharacter; readonly place: CharacterPlace };

export function renderDialog(dialog: Dialog, settings: Settings, { camera }: SessionController): TemplateResult {
  if (dialog.kind === 'character') {
    return html`<inklens-character-inspector
      .character=${dialog.character}
      .place=${dialog.place}
    ></inklens-character-inspector>`;
  }
  if (dialog.kind === 'formats') {
    const { format, usedFormats } = settings;
    return html`<inklens-format-sheet .format=${format} .used=${usedFormats}></inklens-format-sheet>`;
  }
  if (dialog.kind === 'camera') {
    const { lenses, lens } = camera.status;
    const chosen = settings.lens ?? undefined;
    return html`<inklens-camera-sheet .lenses=${lenses} .lens=${lens} .chosen=${chosen}></inklens-camera-sheet>`;
  }
  return html`<inklens-settings-sheet .settings=${settings}></inklens-settings-sheet>`;
}
