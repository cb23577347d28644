import { html, type TemplateResult } from 'lit';
import type { ReadCharacter } from '../../../core/reading.ts';
import type { SessionController } from '../../session/session-controller.ts';
import type { CharacterPlace } from '../../picture/corrections/character-place.ts';
import '../last-press.ts'; // before the first press, and the sheets come after it
import { meterDrafts } from '../../kept/meters/meter-drafts.ts';
import type { Keeping } from '../../kept/recording/keeping.ts';
import type { Settings } from '../../device/settings.ts';

/** The sheet that is open over the screen; its kind is the name of the part that has it. */
export type Dialog =
  | { readonly kind: 'settings' }
  | { readonly kind: 'formats' }
  | { readonly kind: 'camera' }
  | { readonly kind: 'install' }
  | { readonly kind: 'list' }
  | { readonly kind: 'meter' }
  | { readonly kind: 'personal' }
  | { readonly kind: 'character'; readonly character: ReadCharacter; readonly place: CharacterPlace };

export function renderDialog(
  dialog: Dialog,
  settings: Settings,
  session: SessionController,
  { history, list, personal }: Keeping,
): TemplateResult {
  if (dialog.kind === 'list' || dialog.kind === 'meter') history.load();
  if (dialog.kind === 'list') return html`<inklens-list-sheet .view=${list.view}></inklens-list-sheet>`;
  if (dialog.kind === 'meter') {
    return html`<inklens-meter-sheet
      .drafts=${meterDrafts(session.shown.lines, settings.format)}
      .held=${history.held}
      .state=${history.state}
      .door=${history}
    ></inklens-meter-sheet>`;
  }
  if (dialog.kind === 'personal') {
    personal.load();
    return html`<inklens-personal-sheet
      .settings=${settings}
      .samples=${personal.samples}
      .failure=${personal.failure}
      .retry=${personal.retry}
      .ask=${history.ask}
    ></inklens-personal-sheet>`;
  }
  if (dialog.kind === 'character') {
    return html`<inklens-character-inspector
      .character=${dialog.character}
      .place=${dialog.place}
    ></inklens-character-inspector>`;
  }
  if (dialog.kind === 'install') return html`<inklens-install-sheet></inklens-install-sheet>`;
  if (dialog.kind === 'formats') {
    const { format, usedFormats } = settings;
    return html`<inklens-format-sheet .format=${format} .used=${usedFormats}></inklens-format-sheet>`;
  }
  if (dialog.kind === 'camera') {
    const { lenses, lens } = session.camera.status;
    const chosen = settings.lens ?? undefined;
    return html`<inklens-camera-sheet .lenses=${lenses} .lens=${lens} .chosen=${chosen}></inklens-camera-sheet>`;
  }
  return html`<inklens-settings-sheet .settings=${settings}></inklens-settings-sheet>`;
}
