import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { AppActionEvent } from '../../app/app-events.ts';
import { moreIcon, type MoreIconName } from '../../elements/more-icons.ts';
import { formatCount } from '../../locale/format-number.ts';

/** What the buttons of the title do. */
export interface TitleParts {
  /** Whether there is something to select. */
  readonly some: boolean;
  /** Whether all that is shown is selected. */
  readonly every: boolean;
  readonly leave: () => void;
  readonly select: () => void;
  readonly selectAll: () => void;
  /** Absent where there is no menu. */
  readonly menu: (() => void) | undefined;
}

/** The row above all: where one is, or how many are selected. @param selected absent while nothing is being selected */
export function renderTitle(selected: number | undefined, parts: TitleParts): TemplateResult {
  if (selected !== undefined) {
    const every = parts.every ? msg('None') : msg('All');
    return html`<div class="title">
      ${round('close', msg('End selecting'), parts.leave)}
      <h1 aria-live="polite">${msg(str`${formatCount(selected)} selected`)}</h1>
      <button class="quiet" ?disabled=${!parts.some} @click=${parts.selectAll}>${every}</button>
    </div>`;
  }
  return html`<div class="title">
    ${round('back', msg('Back'), parts.leave)}
    <h1>${msg('History')}</h1>
    ${round('meter', msg('Meters'), openMeters)} ${parts.some ? round('select', msg('Select'), parts.select) : nothing}
    ${parts.menu === undefined ? nothing : round('menu', msg('More'), parts.menu)}
  </div>`;
}

const openMeters = ({ currentTarget }: Event): void => {
  currentTarget?.dispatchEvent(new AppActionEvent('open-meters'));
};

const round = (name: MoreIconName, label: string, act: (event: Event) => void): TemplateResult =>
  html`<button class="round" aria-label=${label} title=${label} @click=${act}>${moreIcon(name)}</button>`;
