import { ARCHITECTURES, type Architecture } from '../architectures.ts';
import { scaleWidth } from './scale-width.ts';
import type { TrainingOptions } from '../run/training-options.ts';
import { withDropout } from './with-dropout.ts';

/** The net that the options mean: the named one, in their width and with their dropout. */
export function chooseArchitecture({
  architecture,
  width,
  dropout,
}: Pick<TrainingOptions, 'architecture' | 'width' | 'dropout'>): Architecture {
  const scaled = scaleWidth(ARCHITECTURES[architecture], width);
  return dropout === null ? scaled : withDropout(scaled, dropout);
}
