import { html, nothing, type TemplateResult } from 'lit';
import type { Entry } from '../../../core/history/entry.ts';
import { nameFormat } from '../../format-picker/name-writing.ts';
import { icon } from '../../elements/icons.ts';
import { formatTime } from '../../locale/format-date.ts';
import { isDoubtful, trustWord } from '../../reading/trust-words.ts';

/** What a row says of an entry: its string, and under it format, time, doubt and note. */
export function renderEntry(entry: Entry, selecting: boolean): TemplateResult {
  const { text, format, at, note } = entry;
  const doubt = isDoubtful(entry) ? html` · ${trustWord(entry)}` : nothing;
  return html`${selecting ? html`<span class="box">${icon('check')}</span>` : nothing}<span class="what"
      ><span class="text">${text}</span
      ><span class="about"
        >${nameFormat(format)} ·
        ${formatTime(at)}${doubt}${note === '' ? nothing : html` · <span class="note">${note}</span>`}</span
      ></span
    >`;
}
