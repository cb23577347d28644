import { symbolsOf, type Expression } from './expression.ts';
import type { Grammar } from './grammar.ts';
import { mergeStates, type StateTable } from './merge-states.ts';

/** A grammar as a table. Every state lies on the way to a final one. */
export interface CompiledGrammar extends Grammar {
  readonly symbols: readonly string[];
  /** Number of states; they are 0 … states-1. */
  readonly states: number;
}

/** A nondeterministic automaton while it is built (Thompson 1968). */
interface Draft {
  /** For each state, where it leads without a symbol. */
  readonly silent: number[][];
  /** For each state, where it leads with which symbols. */
  readonly moves: { readonly symbols: readonly string[]; readonly to: number }[][];
}

/** The smallest deterministic automaton that takes what the expression describes: Thompson's construction, subsets, merging. */
export function compileGrammar(expression: Expression): CompiledGrammar {
  const draft: Draft = { silent: [[]], moves: [[]] };
  const end = build(draft, expression, 0);
  const symbols = symbolsOf(expression);
  const { rows, finals } = mergeStates(determinise(draft, symbols, end));
  const columns = new Map(symbols.map((symbol, column) => [symbol, column]));
  return {
    symbols,
    states: rows.length,
    start: 0,
    next: (state, symbol) => {
      const column = columns.get(symbol);
      return column === undefined ? -1 : rows[state][column];
    },
    isFinal: (state) => finals[state],
  };
}

function addState({ silent, moves }: Draft): number {
  silent.push([]);
  return moves.push([]) - 1;
}

/** Adds the expression after `from`. @returns The state after it. */
function build(draft: Draft, expression: Expression, from: number): number {
  switch (expression.kind) {
    case 'symbols': {
      const to = addState(draft);
      draft.moves[from].push({ symbols: expression.symbols, to });
      return to;
    }
    case 'sequence':
      return expression.parts.reduce((at, part) => build(draft, part, at), from);
    case 'choice': {
      const to = addState(draft);
      for (const option of expression.options) draft.silent[build(draft, option, from)].push(to);
      return to;
    }
    case 'repeat':
      return buildRepeat(draft, expression, from);
  }
}

function buildRepeat(
  draft: Draft,
  { part, least, most }: Extract<Expression, { kind: 'repeat' }>,
  from: number,
): number {
  let at = from;
  for (let time = 0; time < least; time++) at = build(draft, part, at);
  // States of their own on both sides: a loop must not let the parts around it repeat.
  const first = addState(draft);
  draft.silent[at].push(first);
  const last = addState(draft);
  draft.silent[first].push(last);
  if (most === Infinity) {
    draft.silent[build(draft, part, first)].push(first);
    return last;
  }
  at = first;
  for (let time = least; time < most; time++) {
    at = build(draft, part, at);
    draft.silent[at].push(last);
  }
  return last;
}

/** Subset construction (Rabin & Scott 1959). */
function determinise(draft: Draft, symbols: readonly string[], end: number): StateTable {
  const numbers = new Map<string, number>();
  const sets: (readonly number[])[] = [];
  const numberOf = (states: readonly number[]): number => {
    if (states.length === 0) return -1;
    const set = [...follow(draft, states)].sort((a, b) => a - b);
    const key = set.join();
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, sets.length);
    return sets.push(set) - 1;
  };
  numberOf([0]);
  const rows: number[][] = [];
  // New sets are found while the known ones are worked off.
  for (let index = 0; index < sets.length; index++) {
    const moves = sets[index].flatMap((state) => draft.moves[state]);
    rows.push(
      symbols.map((symbol) => numberOf(moves.filter((move) => move.symbols.includes(symbol)).map((move) => move.to))),
    );
  }
  return { rows, finals: sets.map((set) => set.includes(end)) };
}

/** The states and all that can be reached from them without a symbol. */
function follow({ silent }: Draft, states: readonly number[]): Set<number> {
  const reached = new Set(states);
  for (const state of reached) silent[state].forEach((to) => reached.add(to));
  return reached;
}
