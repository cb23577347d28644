import { html, nothing, type TemplateResult } from 'lit';
import type { InstallWay } from '../../device/install-controller.ts';
import '../../elements/quiet-note/quiet-note.ts';
import '../../device/update-toast/update-toast.ts';

/** What floats over the screen. */
export interface Notes {
  /** A short word that needs no answer; empty for none. */
  readonly text: string;
  /** Whether a new version is offered. */
  readonly update: boolean;
  /** How installing is offered, if it is. */
  readonly offer: InstallWay | undefined;
  /** Whether learning the person's hand is offered. */
  readonly learn: boolean;
  /** Hears that something among them was pressed. */
  readonly onAnswer: () => void;
}

/** The offers are in parts of the page that are fetched when nothing else is to be done: they can wait. */
export function renderNotes({ text, update, offer, learn, onAnswer }: Notes): TemplateResult {
  return html`<div class="notes" @click=${onAnswer}>
    ${update ? html`<inklens-update-toast></inklens-update-toast>` : nothing}
    ${offer === undefined || update ? nothing : html`<inklens-install-offer .way=${offer}></inklens-install-offer>`}
    ${learn ? html`<inklens-personal-offer></inklens-personal-offer>` : nothing}
    <inklens-quiet-note .text=${text}></inklens-quiet-note>
  </div>`;
}
