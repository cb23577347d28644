import type { Expression } from '../../../../src/core/formats/expression.ts';
import type { Random } from '../../../../src/training/random.ts';

const LONGEST_LOOP = 6; // repetitions where there is no end to them

/** A random string that the expression describes. */
export function sampleExpression(expression: Expression, random: Random): string {
  switch (expression.kind) {
    case 'symbols':
      return expression.symbols[random.below(expression.symbols.length)];
    case 'sequence':
      return expression.parts.map((part) => sampleExpression(part, random)).join('');
    case 'choice':
      return sampleExpression(expression.options[random.below(expression.options.length)], random);
    case 'repeat': {
      const { part, least, most } = expression;
      const times = least + random.below(Math.min(most, least + LONGEST_LOOP) - least + 1);
      return Array.from({ length: times }, () => sampleExpression(part, random)).join('');
    }
  }
}

/** The same language for JavaScript's own matcher, to compare with. */
export function toRegExp(expression: Expression): RegExp {
  return new RegExp(`^${toSource(expression)}$`);
}

function toSource(expression: Expression): string {
  switch (expression.kind) {
    case 'symbols':
      return `[${expression.symbols.map((symbol) => `\\u${symbol.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')}]`;
    case 'sequence':
      return expression.parts.map(toSource).join('');
    case 'choice':
      return `(?:${expression.options.map(toSource).join('|')})`;
    case 'repeat': {
      const { part, least, most } = expression;
      return `(?:${toSource(part)}){${least},${most === Infinity ? '' : most}}`;
    }
  }
}

/** The string with one symbol replaced, left out or put in. */
export function mutate(text: string, symbols: readonly string[], random: Random): string {
  const at = random.below(text.length + 1);
  const symbol = symbols[random.below(symbols.length)];
  const rest = random.below(3);
  if (rest === 0) return text.slice(0, at) + symbol + text.slice(at);
  return text.slice(0, at) + (rest === 1 ? symbol : '') + text.slice(at + 1);
}
