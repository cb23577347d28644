import { msg } from '@lit/localize';
import type { Format } from '../../core/formats/format.ts';
import { FORMAT_KINDS, kindOf, type FormatKind } from '../../core/formats/format-kind.ts';
import { exampleOf } from './example-of.ts';
import { titleFormat } from './title-format.ts';

/** The formats to choose from: those that were used lately, and all others in an order of their own. */
export interface FormatChoices {
  readonly lately: readonly FormatKind[];
  readonly others: readonly FormatKind[];
}

/** So many of the formats used last stand first; more of them would be no shorter way. */
const MOST_LATELY = 3;
/** A pattern for whoever has none yet: it shows what can be said. */
const FIRST_PATTERN = 'pattern:99-AAA-9';

/** @param used formats that were used, the latest first, each kind at most once */
export function listChoices(used: readonly Format[]): FormatChoices {
  const lately = used.map(kindOf).slice(0, MOST_LATELY);
  return { lately, others: FORMAT_KINDS.filter((kind) => !lately.includes(kind)) };
}

/** The format that choosing a kind sets: with the meter's size or the pattern that was used last. */
export function formatOf(kind: FormatKind, used: readonly Format[]): Format {
  return used.find((format) => kindOf(format) === kind) ?? (kind === 'pattern' ? FIRST_PATTERN : kind);
}

/** What a row says of a format. */
export function describeChoice(format: Format): { readonly title: string; readonly example: string } {
  const title = kindOf(format) === 'pattern' ? msg('Own pattern') : titleFormat(format);
  return { title, example: exampleOf(format) };
}

/** The formats used, once this one is chosen. */
export function rememberFormat(used: readonly Format[], format: Format): Format[] {
  return [format, ...used.filter((other) => kindOf(other) !== kindOf(format))];
}
