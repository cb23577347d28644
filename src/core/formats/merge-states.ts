/** A deterministic automaton as a table: row = state, column = symbol, -1 = not allowed; state 0 is the start. */
export interface StateTable {
  readonly rows: readonly (readonly number[])[];
  readonly finals: readonly boolean[];
}

/**
 * The same automaton with as few states as can be: states from which the same strings lead to an end become one (Moore 1956). The search
 * through a lattice then follows fewer hypotheses. The start stays state 0.
 */
export function mergeStates({ rows, finals }: StateTable): StateTable {
  let groups = finals.map(Number);
  for (let count = 0; ;) {
    const numbers = new Map<string, number>();
    groups = rows.map((row, state) => {
      const key = [groups[state], ...row.map((to) => (to < 0 ? -1 : groups[to]))].join();
      const group = numbers.get(key) ?? numbers.size;
      numbers.set(key, group);
      return group;
    });
    if (numbers.size === count) break;
    count = numbers.size;
  }
  // Groups are numbered in the order of their first state, so the start's is 0.
  const members = groups.flatMap((group, state) => (groups.indexOf(group) === state ? [state] : []));
  return {
    rows: members.map((state) => rows[state].map((to) => (to < 0 ? -1 : groups[to]))),
    finals: members.map((state) => finals[state]),
  };
}
