import { ALPHABET } from '../alphabet.ts';
import type { Check, Refusal } from './check.ts';
import { holdsFor, type Checksum } from './checksums/checksum.ts';
import { withChecksum } from './checksums/with-checksum.ts';
import { compileGrammar } from './compile-grammar.ts';
import type { Expression } from './expression.ts';
import type { Format } from './format.ts';
import { accepts, type Grammar } from './grammar.ts';
import { isMark, type Mark } from './mark.ts';

/** What is particular to a format; `createFieldFormat` adds the rest. */
export interface FormatPlan {
  readonly spec: Format;
  /** What the interface calls it. */
  readonly title: string;
  /** A string that it takes and that passes its check. */
  readonly example: string;
  readonly expression: Expression;
  readonly checksum?: Checksum;
  /** Why a string of symbols that fits the grammar can't be, beside its check digit; undefined where nothing speaks against it. */
  readonly refuse?: (text: string) => Refusal | undefined;
  /** The string of symbols as a machine would have it; undefined where it is ambiguous. */
  readonly normalise?: (text: string) => string | undefined;
}

/** A format, ready to read with. */
export interface FieldFormat extends Pick<FormatPlan, 'spec' | 'title' | 'example'> {
  readonly grammar: Grammar;
  /** All that its strings may consist of: characters of the alphabet and marks. */
  readonly symbols: readonly string[];
  /** Those of them that are characters of the net's alphabet. */
  readonly characters: readonly string[];
  /** Those of them that are recognised by shape and place. */
  readonly marks: readonly Mark[];
  /** As which symbol a character of the alphabet counts: itself, its upper case where the format has only that, or undefined for none. */
  symbolOf(character: string): string | undefined;
  /** Signs that the reader does not know (blanks, brackets, $) do not count. */
  check(text: string): Check;
  /** The string as a machine would have it (an amount as 1234.50, a date as 2026-12-31); undefined where it does not fit or is ambiguous. */
  value(text: string): string | undefined;
}

export function createFieldFormat(plan: FormatPlan): FieldFormat {
  const { spec, title, example, expression, checksum, normalise } = plan;
  const compiled = compileGrammar(expression);
  const grammar = checksum ? withChecksum(compiled, checksum) : compiled;
  const known = new Set(compiled.symbols);
  return {
    spec,
    title,
    example,
    grammar,
    symbols: compiled.symbols,
    characters: ALPHABET.filter((character) => known.has(character)),
    marks: compiled.symbols.filter(isMark),
    symbolOf: (character) => [character, character.toUpperCase()].find((symbol) => known.has(symbol)),
    check: (text) => checkText(plan, compiled, onlySymbols(text)),
    value: (text) => {
      const symbols = onlySymbols(text);
      if (!accepts(compiled, symbols)) return undefined;
      return normalise ? normalise(symbols) : symbols;
    },
  };
}

/** The string without blanks, brackets and the like. */
const onlySymbols = (text: string): string =>
  [...text].filter((symbol) => /[0-9A-Za-z]/.test(symbol) || isMark(symbol)).join('');

function checkText({ title, example, checksum, refuse }: FormatPlan, grammar: Grammar, text: string): Check {
  if (!accepts(grammar, text)) {
    const reason = `${title}: expected something like ${example}, got ${text || 'nothing'}`;
    return { kind: 'failed', fault: 'shape', reason };
  }
  if (!checksum && !refuse) return { kind: 'none' };
  const doubt = checksum && doubtSum(checksum, grammar, text);
  if (doubt !== undefined) return { kind: 'failed', fault: 'check-digits', ...doubt };
  const refusal = refuse?.(text);
  return refusal === undefined ? { kind: 'passed' } : { kind: 'failed', fault: 'impossible', ...refusal };
}

/** What the check digits should have been, where they are wrong. */
function doubtSum(checksum: Checksum, grammar: Grammar, text: string): Refusal | undefined {
  if (holdsFor(checksum, text)) return undefined;
  const { from, count } = checksum.at;
  const start = from < 0 ? text.length + from : from;
  const replace = (digits: string): string => text.slice(0, start) + digits + text.slice(start + count);
  const digits = checkDigits(count).filter((digits) => {
    const other = replace(digits);
    return accepts(grammar, other) && holdsFor(checksum, other);
  });
  const name = count > 1 ? 'check digits' : 'check digit';
  const got = text.slice(start, start + count);
  return {
    reason: `${name}: expected ${digits.join(' or ')}, got ${got}`,
    expected: { kind: 'check-digits', digits, got },
  };
}

/** All that may stand for `count` check digits; X is ISBN's ten. */
const checkDigits = (count: number): string[] => [
  ...Array.from({ length: 10 ** count }, (_, number) => String(number).padStart(count, '0')),
  ...(count === 1 ? ['X'] : []),
];
