/** What strings a format takes, composed from small parts; `compileGrammar` makes an automaton of it. */
export type Expression =
  | { readonly kind: 'symbols'; readonly symbols: readonly string[] }
  | { readonly kind: 'sequence'; readonly parts: readonly Expression[] }
  | { readonly kind: 'choice'; readonly options: readonly Expression[] }
  | { readonly kind: 'repeat'; readonly part: Expression; readonly least: number; readonly most: number };

/** One of these symbols. */
export const oneOf = (symbols: string): Expression => ({ kind: 'symbols', symbols: [...symbols] });

/** These symbols one after the other. */
export const word = (symbols: string): Expression => ({ kind: 'sequence', parts: [...symbols].map(oneOf) });

/** One part after the other; a string is a word. */
export const sequence = (...parts: readonly (Expression | string)[]): Expression => ({
  kind: 'sequence',
  parts: parts.map(toExpression),
});

/** Any one of the options. */
export const choice = (...options: readonly (Expression | string)[]): Expression => ({
  kind: 'choice',
  options: options.map(toExpression),
});

/** The part `least` to `most` times over; `Infinity` is allowed and costs no more states than `least` + 1. */
export const repeat = (part: Expression, least: number, most = least): Expression => ({
  kind: 'repeat',
  part,
  least,
  most,
});

export const optional = (part: Expression | string): Expression => repeat(toExpression(part), 0, 1);

/** `least` to `most` parts with a separator between any two. */
export const separated = (part: Expression, separator: Expression, least: number, most = least): Expression =>
  sequence(part, repeat(sequence(separator, part), least - 1, most - 1));

const toExpression = (part: Expression | string): Expression => (typeof part === 'string' ? word(part) : part);

export const DIGIT = oneOf('0123456789');

export const LETTER = oneOf('ABCDEFGHIJKLMNOPQRSTUVWXYZ');

export const LETTER_OR_DIGIT = oneOf('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ');

/** All symbols that occur in it, each once, sorted. */
export function symbolsOf(expression: Expression): string[] {
  return [...new Set(collect(expression))].sort();
}

function collect(expression: Expression): readonly string[] {
  switch (expression.kind) {
    case 'symbols':
      return expression.symbols;
    case 'sequence':
      return expression.parts.flatMap(collect);
    case 'choice':
      return expression.options.flatMap(collect);
    case 'repeat':
      return collect(expression.part);
  }
}
