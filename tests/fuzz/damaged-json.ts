import fc, { type Arbitrary } from 'fast-check';

/** What stands in a file instead of one of its values, by name. Some of it no `JSON.stringify` writes. */
const ODD_SOURCES = {
  null: 'null',
  true: 'true',
  'a whole number': '1',
  'a negative number': '-1',
  'a fraction': '1.5',
  'a number beyond all numbers': '1e999',
  'a number beyond exact ones': '9007199254740993',
  'no text': '""',
  digits: '"0"',
  'half a character': '"\\ud800"',
  'no character': '"\\u0000"',
  'a key that objects have': '"__proto__"',
  'no members': '[]',
  'no fields': '{}',
  'another prototype': '{"__proto__":{"id":"x"}}',
  'fields that objects have': '{"toString":1,"length":-1}',
  'members that are null': '[null,null]',
  'a long text': `"${'9'.repeat(5000)}"`,
  'a long pattern': `"pattern:${'A'.repeat(100_000)}"`,
  'long base64': `"${'QUJD'.repeat(50_000)}"`,
  'deep lists': `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
  'deep objects': `${'{"a":'.repeat(20_000)}0${'}'.repeat(20_000)}`,
  'a long list': `[${'0,'.repeat(20_000)}0]`,
} as const;

type Edit =
  /** `at`: which value, counted through the whole file, modulo their number. `by`: what stands there now. */
  | { readonly kind: 'replace'; readonly at: number; readonly by: keyof typeof ODD_SOURCES | { readonly json: string } }
  | { readonly kind: 'leave out' | 'repeat'; readonly at: number }
  /** `at`: where in the text, in thousandths. */
  | { readonly kind: 'write'; readonly at: number; readonly over: number; readonly text: string };

export type JsonDamage = readonly Edit[];

const place = fc.integer({ min: 0, max: 999 });

const EDIT: Arbitrary<Edit> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('replace' as const),
      at: place,
      by: fc.oneof(
        fc.constantFrom(...(Object.keys(ODD_SOURCES) as (keyof typeof ODD_SOURCES)[])),
        fc.record({ json: fc.json({ maxDepth: 3 }) }),
      ),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('leave out' as const, 'repeat' as const), at: place }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('write' as const),
      at: place,
      over: fc.nat(30),
      text: fc.string({ maxLength: 8, unit: 'binary' }),
    }),
  },
);

export const JSON_DAMAGE: Arbitrary<JsonDamage> = fc.array(EDIT, { minLength: 1, maxLength: 4 });

/** A value inside of another: where its source stands in the file's text. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** The file with these edits made one after the other. @param json a text that is JSON before the first of them */
export function damageJson(json: string, edits: JsonDamage): string {
  return edits.reduce((text, edit) => {
    if (edit.kind === 'write') {
      const from = Math.floor((edit.at / 1000) * text.length);
      return text.slice(0, from) + edit.text + text.slice(from + edit.over);
    }
    const spans = findValues(text);
    if (spans.length === 0) return text;
    const { from, to } = spans[edit.at % spans.length];
    return text.slice(0, from) + replacement(edit, text.slice(from, to)) + text.slice(to);
  }, json);
}

function replacement(edit: Exclude<Edit, { kind: 'write' }>, source: string): string {
  switch (edit.kind) {
    case 'replace':
      return typeof edit.by === 'string' ? ODD_SOURCES[edit.by] : edit.by.json;
    case 'repeat':
      return `${source},${source}`;
    case 'leave out':
      return '';
  }
}

/** The values of a text that is JSON, or nearly so: keys are counted too. */
function findValues(text: string): readonly Span[] {
  const spans: Span[] = [];
  const open: number[] = [];
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]|[^\s,:[\]{}"]+/g)) {
    if (token === '[' || token === '{') open.push(index);
    else if (token === ']' || token === '}') spans.push({ from: open.pop() ?? index, to: index + 1 });
    else spans.push({ from: index, to: index + token.length });
  }
  return spans;
}
