import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { icon, type IconName } from '../../elements/icons.ts';
import { canShareText } from '../share-text.ts';
import type { HistoryWishes } from './history-wishes.ts';

/** What can be done with the entries that are selected. @param some whether some are */
export function renderChosen(some: boolean, wishes: HistoryWishes): TemplateResult {
  const button = (name: IconName, label: string, act: () => void): TemplateResult =>
    html`<button ?disabled=${!some} @click=${act}>${icon(name)} ${label}</button>`;
  return html`<div class="chosen" role="group" aria-label=${msg('With the selected entries')}>
    ${button('copy', msg('Copy'), () => void wishes.copy())}
    ${canShareText() ? button('share', msg('Share'), () => void wishes.share()) : nothing}
    ${button('install', msg('Export'), wishes.export)} ${button('delete', msg('Delete'), () => void wishes.remove())}
  </div>`;
}
