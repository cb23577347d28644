import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { agreementOf } from '../../../core/fusion/stable-reading.ts';
import type { ReadCharacter, ReadLine } from '../../../core/reading.ts';
import { lineMark, MARK_PATHS, type LineMark } from '../line-mark.ts';

/** How a line of the reading is drawn, and what its characters do. */
export interface ReadingLineParts {
  /** Number of the line's character that Tab reaches; -1 for none. */
  readonly current: number;
  /** Whether it was read before, and is not in view any more. */
  readonly past: boolean;
  readonly onPress: (index: number) => void;
}

/** A line of the large reading: a button a character, and a mark behind them where the string is locked, was read before, is doubtful, or no such one can be. */
export function renderReadingLine(line: ReadLine, { current, past, onPress }: ReadingLineParts): TemplateResult {
  const agreement = agreementOf(line);
  const rejected = line.state === 'rejected';
  const characters = line.characters.map((character, index) =>
    renderCharacter(character, index === current, () => onPress(index)),
  );
  const known = lineMark(line);
  const mark = past && known === 'tick' ? 'past' : known;
  // The reading's text is exactly the strings: no space may stand between these tags.
  return html`<span
    class=${classMap({ line: true, rejected, past })}
    data-agreement=${agreement ?? nothing}
    role="group"
    aria-label=${past ? msg('Read before') : nameLine(rejected, agreement)}
    >${characters}${mark ? drawMark(mark) : nothing}</span
  >`;
}

const drawMark = (name: LineMark): TemplateResult =>
  html`<i class="mark ${name}"
    ><svg viewBox="0 0 24 24" aria-hidden="true"><path d=${MARK_PATHS[name]} /></svg
  ></i>`;

function nameLine(rejected: boolean, agreement: string | undefined): string {
  if (rejected) return msg('Doubtful, probably wrong');
  return agreement === 'locked' ? msg('Locked') : agreement === 'settling' ? msg('Settling') : msg('Line');
}

function renderCharacter(character: ReadCharacter, tabbable: boolean, onPress: () => void): TemplateResult {
  const corrected = character.correctedFrom !== undefined;
  return html`<button
    class=${classMap({ unsure: !character.sure, corrected, wide: character.text.length > 1 })}
    tabindex=${tabbable ? 0 : -1}
    aria-label=${nameCharacter(character)}
    .textContent=${character.text}
    @click=${onPress}
  ></button>`;
}

function nameCharacter({ text, sure, confidence, correctedFrom }: ReadCharacter): string {
  if (correctedFrom !== undefined) return msg(str`${text}, put right`);
  const percent = Math.round(confidence * 100);
  return sure ? msg(str`${text}, ${percent} per cent`) : msg(str`${text}, unsure, ${percent} per cent`);
}
