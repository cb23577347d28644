import { chooseArchitecture } from '../network/choose-architecture.ts';
import { CLASSES } from '../crop-source.ts';
import { countCost } from '../network/count-cost.ts';
import type { TrainingState } from '../state/training-state.ts';
import type { Candidate } from './compare-flags.ts';
import { formatPercent } from './format-percent.ts';
import { formatTable } from './format-table.ts';
import { FORWARD, type Measure, type Measures } from './measure-trial.ts';

/** A candidate that was trained and measured. */
export interface ComparedRow extends Candidate {
  readonly state: TrainingState;
  readonly measures: Measures;
}

/** A Markdown table: what each got right, and, of nets, what each costs. */
export function compareTable(of: 'nets' | 'crops', rows: readonly ComparedRow[], measures: readonly Measure[]): string {
  const accuracies = measures.filter(({ key }) => key !== FORWARD.key);
  const costs = of === 'nets' ? COSTS : [];
  return formatTable(
    [of === 'nets' ? 'net' : 'crops', ...accuracies.map(({ title }) => title), 'validation', ...costs],
    rows.map((row) => [
      row.name,
      ...accuracies.map(({ key }) => formatPercent(row.measures[key])),
      formatPercent(row.state.best?.validationAccuracy ?? NaN),
      ...(of === 'nets' ? costsOf(row) : []),
    ]),
  );
}

const COSTS = ['parameters', 'bytes', 'MFLOP', FORWARD.title, 'training, s', 'images/s'];

function costsOf({ options, state, measures }: ComparedRow): string[] {
  const { parameters, bytes, megaFlop } = countCost(chooseArchitecture(options), CLASSES);
  const seconds = state.curves.reduce((sum, epoch) => sum + epoch.seconds, 0);
  return [
    parameters.toLocaleString('en-GB'),
    bytes.toLocaleString('en-GB'),
    megaFlop.toFixed(1),
    measures[FORWARD.key].toFixed(1),
    seconds.toFixed(0),
    ((state.steps * options.batchSize) / seconds).toFixed(0),
  ];
}
