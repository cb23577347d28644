import { kindOf } from '../../../core/formats/format-kind.ts';
import { agreementOf } from '../../../core/fusion/stable-reading.ts';
import type { Format, ReadLine } from '../../../core/reading.ts';
import { draftOfLine, type EntryDraft } from '../lists/draft-of-line.ts';

/** The readings of meters among lines, as they could be kept: those that show a number and have come to rest. None in other formats. */
export function meterDrafts(lines: readonly ReadLine[], format: Format): readonly EntryDraft[] {
  if (kindOf(format) !== 'meter') return [];
  return lines.flatMap((line) => {
    const draft = agreementOf(line) === 'settling' ? undefined : draftOfLine(line, format, Date.now());
    return draft?.value === undefined ? [] : [draft];
  });
}
