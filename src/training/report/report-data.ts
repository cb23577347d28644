import type { Calibration } from '../measure/measure-calibration.ts';
import type { BoxRejection } from '../measure/measure-box-rejection.ts';
import type { StringsAccuracy } from '../measure/measure-strings.ts';
import type { Confusions } from '../measure/count-confusions.ts';
import type { Mistake } from '../measure/find-worst.ts';
import type { Accuracy } from '../measure/count-right.ts';
import type { RejectionMeasure } from '../measure/measure-rejection.ts';
import type { RotationSlice, WidthSlice } from '../measure/measure-robustness.ts';
import type { CurvePoint } from './parse-curves.ts';

/** A wrong answer with the crop's picture, a `data:` address. */
export type PicturedMistake = Mistake & { readonly picture: string };

/** All that a report shows, measured. */
export interface ReportData {
  /** The model's name, and what its card says that fits into a line each. */
  readonly name: string;
  readonly facts: readonly (readonly [what: string, value: string])[];
  /** Undefined where the model came without its curves. */
  readonly curves: readonly CurvePoint[] | undefined;
  /** Accuracy by test set. */
  readonly accuracy: readonly (readonly [set: string, accuracy: Accuracy])[];
  /** The set with all classes, which all below is measured on. */
  readonly set: string;
  readonly confusions: Confusions;
  readonly calibration: Calibration;
  readonly rejection: RejectionMeasure;
  readonly widths: readonly WidthSlice[];
  readonly rotations: readonly RotationSlice[];
  /** Undefined where the page shows nothing of the data sets. */
  readonly worst: readonly PicturedMistake[] | undefined;
  /** Undefined where no folder of boxes was given. */
  readonly boxes: (StringsAccuracy & { readonly rejection: BoxRejection }) | undefined;
}
