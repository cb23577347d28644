import { html, type TemplateResult } from 'lit';
import type { ReadCharacter } from '../../core/reading.ts';
import '../character-inspector/character-inspector.ts';
import type { ReaderState } from '../controllers/reader-controller.ts';
import type { Settings } from '../settings.ts';
import '../settings-sheet/settings-sheet.ts';

/** The sheet that is open over the screen. */
export type Dialog = { readonly kind: 'settings' } | { readonly kind: 'character'; readonly character: ReadCharacter };

export function renderDialog(dialog: Dialog, settings: Settings, reader: ReaderState): TemplateResult {
  if (dialog.kind === 'character') {
    return html`<inklens-character-inspector .character=${dialog.character}></inklens-character-inspector>`;
  }
  const backend = reader.kind === 'ready' ? reader.backend : '';
  return html`<inklens-settings-sheet .threshold=${settings.threshold} .backend=${backend}></inklens-settings-sheet>`;
}
