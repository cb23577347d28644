import * as v from 'valibot';
import type { Format } from '../../core/formats/format.ts';
import { parseFormat } from '../../core/formats/parse-format.ts';
import { fromBase64 } from './base64.ts';
import type { Expectation } from './expectation.ts';

const MOST_CHARACTERS = 1000; // of a text, a name or a note
const MOST_BASE64 = 4 * 350_000; // characters of a picture: 1 MB, a hundred times what is kept of one
const LAST_TIME = 8.64e15; // milliseconds: the latest that a Date can hold

/** What valibot says of a field is what was expected there. */
const expect = (expectation: Expectation): Expectation => expectation;

const words = v.pipe(v.string(expect('text')), v.maxLength(MOST_CHARACTERS, expect('shorter-text')));
const id = v.pipe(words, v.minLength(1, expect('longer-text')));
const number = v.pipe(v.number(expect('number')), v.finite(expect('number')));
const wholeFrom = (least: number): v.GenericSchema<number> =>
  v.pipe(
    number,
    v.integer(expect('whole-number')),
    v.minValue(least, expect('whole-number')),
    v.maxValue(LAST_TIME, expect('whole-number')),
  );
const share = v.pipe(number, v.minValue(0, expect('share')), v.maxValue(1, expect('share')));
const format = v.custom<Format>((spec) => typeof spec === 'string' && parseFormat(spec).ok, expect('format'));

const thumbnail = v.pipe(
  v.object(
    {
      width: wholeFrom(1),
      height: wholeFrom(1),
      type: v.picklist(['image/webp', 'image/jpeg', 'image/png'], expect('picture-type')),
      // A longer text overflows the stack of the expression that knows base64.
      data: v.pipe(
        v.string(expect('base64')),
        v.maxLength(MOST_BASE64, expect('smaller-picture')),
        v.base64(expect('base64')),
      ),
    },
    expect('picture'),
  ),
  v.transform(({ data, ...rest }) => ({ ...rest, bytes: fromBase64(data) })),
);

/** Records of an exported file, by the section that they stand in. Fields that are unknown are left out. */
export const RECORD_SCHEMAS = {
  lists: v.object(
    {
      id,
      name: words,
      format,
      at: wholeFrom(0),
      columns: v.exactOptional(v.pipe(v.array(words, expect('texts')), v.readonly())),
    },
    expect('record'),
  ),
  meters: v.object({ id, name: words, unit: words, format, at: wholeFrom(0) }, expect('record')),
  entries: v.object(
    {
      id,
      text: words,
      value: v.exactOptional(words),
      format,
      at: wholeFrom(0),
      confidence: share,
      corrected: v.exactOptional(v.literal(true, expect('true'))),
      note: words,
      list: v.exactOptional(id),
      place: v.exactOptional(number),
      column: v.exactOptional(wholeFrom(0)),
      meter: v.exactOptional(id),
      thumbnail: v.exactOptional(thumbnail),
    },
    expect('record'),
  ),
} as const;
