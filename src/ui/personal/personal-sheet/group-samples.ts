import type { Sample } from '../../../core/history/entry.ts';

/** What is kept of one character. */
export interface SampleGroup {
  readonly label: string;
  /** In the order that they came in. */
  readonly samples: readonly Sample[];
}

/** Samples by character: digits, then letters, the large one of each first. */
export function groupSamples(samples: readonly Sample[]): readonly SampleGroup[] {
  const groups = new Map<string, Sample[]>();
  for (const sample of samples) groups.set(sample.label, [...(groups.get(sample.label) ?? []), sample]);
  return [...groups].map(([label, samples]) => ({ label, samples })).sort((a, b) => ORDER.compare(a.label, b.label));
}

const ORDER = new Intl.Collator('en', { caseFirst: 'upper' });
