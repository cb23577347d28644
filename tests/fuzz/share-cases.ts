import type { Door } from './door.ts';

/** How many of the cases each door takes, at least one. */
export function shareCases(doors: readonly Door[], cases: number): readonly number[] {
  const all = doors.reduce((sum, { share }) => sum + share, 0);
  return doors.map(({ share }) => Math.max(1, Math.round((cases * share) / all)));
}
