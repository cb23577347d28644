import { msg, str } from '@lit/localize';
import type { ImportFailure } from '../../../history/transfer/import-json.ts';
import type { ImportCounts } from '../../../history/transfer/import-history.ts';
import type { ImportFault } from '../../../history/transfer/import-json.ts';
import { formatCount } from '../../locale/format-number.ts';
import { expectationWords } from './expectation-words.ts';

/** Why nothing could be taken from a file. */
export function importFailureWords(failure: ImportFailure): string {
  switch (failure.kind) {
    case 'not-json':
      return msg('This file can’t be read. Choose a JSON file that Inklens has exported.');
    case 'not-ours':
      return msg('This file is no export of Inklens. Choose a JSON file that Inklens has exported.');
    case 'newer':
      return msg('This file comes from a newer Inklens. Reload the app to get that, then try again.');
  }
}

/** What was taken from a file, a sentence each. */
export function importCountWords({ entries, lists, meters }: ImportCounts): readonly string[] {
  const added = formatCount(entries.added);
  const known = formatCount(entries.known + lists.known + meters.known);
  return [
    entries.added === 1 ? msg('1 entry added.') : msg(str`${added} entries added.`),
    ...(lists.added === 0 ? [] : [msg(str`Lists added: ${formatCount(lists.added)}.`)]),
    ...(meters.added === 0 ? [] : [msg(str`Meters added: ${formatCount(meters.added)}.`)]),
    ...(known === '0' ? [] : [msg(str`Already here, left as they are: ${known}.`)]),
  ];
}

/** Which line was not taken, and why. */
export function importFaultWords({ line, field, expected, got }: ImportFault): string {
  const where = field === '' ? msg(str`Line ${line}`) : msg(str`Line ${line}, ${field}`);
  const wanted = expectationWords(expected);
  return got === '' ? msg(str`${where}: expected ${wanted}.`) : msg(str`${where}: expected ${wanted}, got ${got}.`);
}
