import fc from 'fast-check';
import { parseFormat } from '../../../src/core/formats/parse-format.ts';
import { accepts } from '../../../src/core/formats/grammar.ts';
import { parsePlaces } from '../../../src/core/formats/kinds/pattern.ts';
import { parseStartWish } from '../../../src/ui/app/start-wish.ts';
import type { Door, OpenDoor } from '../door.ts';
import { mustBe } from '../must-be.ts';

interface Case {
  readonly spec: string;
  /** What a person may have put right. */
  readonly text: string;
}

const LONGEST_MESSAGE = 400; // characters

const sign = fc.constantFrom(...'99AA**0178XKÀß \\-.,/:=+()#€٣😀');
const pattern = fc.oneof(
  fc.array(sign, { maxLength: 45 }).map((signs) => signs.join('')),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.nat(300_000).map((length) => '9'.repeat(length)),
);
const size = fc.oneof(
  fc.tuple(fc.nat(99), fc.nat(9)).map(([digits, decimals]) => `${digits},${decimals}`),
  fc.nat(120).map(String),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const SPEC = fc.oneof(
  { weight: 4, arbitrary: pattern.map((places) => `pattern:${places}`) },
  { weight: 2, arbitrary: size.map((size) => `meter:${size}`) },
  { weight: 1, arbitrary: fc.constantFrom('digits', 'amount', 'date', 'iban', 'card', 'isbn', 'constructor', '') },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
);
const TEXT = fc.oneof(
  fc.array(sign, { maxLength: 40 }).map((signs) => signs.join('')),
  fc.string({ unit: 'binary' }),
);

/** Field formats that a person types, a file or an address states, and what is checked against them. */
export const FORMATS: Door = {
  name: 'field formats',
  input: 'patterns of all signs, up to 300,000 places; sizes of meters; strings to check against them',
  share: 100,
  open(): Promise<OpenDoor<Case>> {
    return Promise.resolve({ cases: fc.record({ spec: SPEC, text: TEXT }), attempt: tryFormat });
  },
};

function tryFormat({ spec, text }: Case): string {
  const wish = parseStartWish(`?scan=${encodeURIComponent(spec)}`);
  const format = parseFormat(spec);
  if (!format.ok) {
    mustBe(format.error.length <= LONGEST_MESSAGE, 'a short message', format.error.length);
    return 'refused';
  }
  mustBe(wish?.kind === 'scan', 'the address to be understood', wish);
  const { grammar, example, symbols } = format.value;
  mustBe(format.value.check(example).kind !== 'failed', 'an example that fits', example);
  mustBe(format.value.value(example) !== undefined, 'a value of its example', example);
  mustBe(symbols.length > 0, 'symbols', symbols);
  const { kind } = format.value.check(text);
  mustBe(
    kind === 'failed' || format.value.value(text) !== undefined || spec === 'date' || spec === 'amount',
    'a value',
    text,
  );
  if (spec.startsWith('pattern:')) {
    const places = parsePlaces(spec.slice('pattern:'.length)) ?? [];
    const read = places.flatMap((place) => (place.stands === 'unread' ? [] : [place.example]));
    mustBe(accepts(grammar, read.join('')), 'its places to fit', read);
  }
  return kind === 'failed' ? 'a format; the text does not fit' : 'a format; the text fits';
}
