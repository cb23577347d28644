import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import type { ReadCharacter, ReadLine } from '../../../core/reading.ts';
import { browserFamily } from '../../device/browser-family.ts';
import { failureWords } from '../../failures/failure-words.ts';
import { icon } from '../../elements/icons.ts';
import { lineMark, MARK_PATHS, type LineMark } from '../../reading/line-mark.ts';
import type { BatchPicture } from './batch-picture.ts';

/** What stands for one picture: what it looks like, its name, and its strings or the words of its failure. What was read can be pressed. */
export function renderBatchRow(picture: BatchPicture, running: boolean, onOpen: () => void): TemplateResult {
  const { file, outcome, preview } = picture;
  const look =
    preview === undefined
      ? html`<span class="preview">${icon('picture')}</span>`
      : html`<img class="preview" src=${preview} alt="" width="56" height="56" />`;
  const content = html`${look}
    <span class="what"><span class="name">${file.name}</span>${renderOutcome(picture, running)}</span>`;
  return outcome.kind === 'read'
    ? html`<li><button class="row" @click=${onOpen}>${content}</button></li>`
    : html`<li class="row" data-kind=${outcome.kind}>${content}</li>`;
}

function renderOutcome({ outcome, still }: BatchPicture, running: boolean): TemplateResult {
  switch (outcome.kind) {
    case 'waiting':
      return html`<span class="soft">${running ? msg('Waiting') : msg('Not read')}</span>`;
    case 'reading':
      return html`<span class="soft">${msg('Reading…')}</span>`;
    case 'failed': {
      const { title, text } = failureWords(
        outcome.failure,
        browserFamily(navigator.userAgent, navigator.maxTouchPoints),
      );
      return html`<span class="failed"><strong>${title}</strong> ${text}</span>`;
    }
    case 'read': {
      const lines = (still.reading?.lines ?? []).map(renderLine);
      return lines.length === 0 ? html`<span class="soft">${msg('Nothing found in it')}</span>` : html`${lines}`;
    }
  }
}

function renderLine(line: ReadLine): TemplateResult {
  const mark = lineMark(line);
  const unsure = line.characters.filter(({ sure }) => !sure).length;
  const characters = line.characters.map(renderCharacter);
  return html`<span class=${classMap({ line: true, rejected: line.state === 'rejected' })}
    ><span class="string">${characters}</span>${mark === undefined ? nothing : drawMark(mark)}<span
      class="visually-hidden"
      >${nameState(line, unsure)}</span
    ></span
  >`;
}

const renderCharacter = ({ text, sure, correctedFrom }: ReadCharacter): TemplateResult =>
  html`<span class=${classMap({ unsure: !sure, corrected: correctedFrom !== undefined })}>${text}</span>`;

const drawMark = (mark: LineMark): TemplateResult =>
  html`<i class="mark ${mark}"
    ><svg viewBox="0 0 24 24" aria-hidden="true"><path d=${MARK_PATHS[mark]} /></svg
  ></i>`;

function nameState({ state, check }: ReadLine, unsure: number): string {
  if (state === 'rejected') return msg('doubtful, probably wrong');
  if (check?.kind === 'failed') return msg('does not fit the format');
  return unsure === 0 ? '' : unsure === 1 ? msg('one character unsure') : msg(str`${unsure} characters unsure`);
}
