import { err, ok, type Result } from '../../core/result.ts';
import type { EpochRecord } from '../state/training-state.ts';

/** What the charts draw of an epoch. */
export type CurvePoint = Pick<
  EpochRecord,
  'epoch' | 'loss' | 'accuracy' | 'validationLoss' | 'validationAccuracy' | 'learningRate'
>;

const FIELDS = ['epoch', 'loss', 'accuracy', 'validationLoss', 'validationAccuracy', 'learningRate'] as const;

/** Checks what was parsed from a `curves.json`: a list of epochs. The error says which, and what was expected. */
export function parseCurves(json: unknown): Result<CurvePoint[], string> {
  if (!Array.isArray(json)) return err('curves: expected a list of epochs');
  const points = json as Readonly<Record<string, unknown>>[];
  for (const [index, point] of points.entries()) {
    const odd = FIELDS.find((field) => !Number.isFinite(point?.[field]));
    if (odd) return err(`curves: epoch ${index + 1}: ${odd}: expected a number, got ${JSON.stringify(point?.[odd])}`);
  }
  return ok(points as unknown as CurvePoint[]);
}
