import type { Entry } from '../../../../src/core/history/entry.ts';

/** An entry, and what is particular about it. */
export const sampleEntry = (part: Partial<Entry> = {}): Entry => ({
  id: 'a',
  text: '90210',
  value: '90210',
  format: 'zip',
  at: new Date(2026, 2, 21, 12, 30).getTime(),
  confidence: 0.9,
  note: '',
  ...part,
});
