import { msg, str } from '@lit/localize';
import { MOST_PLACES, parsePlaces, type Place } from '../../core/formats/kinds/pattern.ts';
import { parseFormat } from '../../core/formats/parse-format.ts';
import { err, ok, type Result } from '../../core/result.ts';

/** What a pattern says, in words: “2 digits, “-”, 3 letters: such as 77-KKK”. The error says why it is none, and what to do. */
export function explainPattern(pattern: string): Result<string, string> {
  const format = parseFormat(`pattern:${pattern}`);
  const places = parsePlaces(pattern);
  if (!places) return err(msg('A backslash takes the next sign as it is: type that one too.'));
  if (!format.ok) return err(refuse(places));
  const runs = groupPlaces(places).map(nameRun);
  return ok(msg(str`${runs.join(', ')}: such as ${format.value.example}`));
}

function refuse(places: readonly Place[]): string {
  if (places.length > MOST_PLACES) return msg(str`At most ${MOST_PLACES} places; this has ${places.length}.`);
  if (places.length === 0) return msg('Type what stands in each place.');
  return msg('Nothing in it can be read: put in a 9, an A or a *.');
}

/** Places side by side that are said in one go. */
function groupPlaces(places: readonly Place[]): Place[][] {
  const runs: Place[][] = [];
  for (const place of places) {
    const run = runs.at(-1);
    if (run?.[0]?.stands === place.stands) run.push(place);
    else runs.push([place]);
  }
  return runs;
}

function countPlaces(count: number, stands: 'digit' | 'letter' | 'either'): string {
  if (stands === 'digit') return count === 1 ? msg('1 digit') : msg(str`${count} digits`);
  if (stands === 'letter') return count === 1 ? msg('1 letter') : msg(str`${count} letters`);
  return count === 1 ? msg('1 letter or digit') : msg(str`${count} letters or digits`);
}

function nameRun(run: readonly Place[]): string {
  const signs = run.map((place) => (place.stands === 'unread' ? place.character : place.example)).join('');
  const stands = run[0]?.stands ?? 'sign';
  if (stands === 'sign') return msg(str`“${signs}”`);
  if (stands === 'unread') return signs.trim() === '' ? msg('a gap') : msg(str`“${signs}” (put in, not read)`);
  return countPlaces(run.length, stands);
}
