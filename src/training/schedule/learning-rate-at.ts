export const SCHEDULES = ['cosine', 'plateau', 'constant'] as const;

export type ScheduleName = (typeof SCHEDULES)[number];

export interface Schedule {
  readonly schedule: ScheduleName;
  readonly learningRate: number;
  readonly warmUp: number;
}

/**
 * The learning rate of step `step` of `steps`: a linear warm-up, then half a cosine down to nothing (Loshchilov & Hutter 2017), or the
 * highest rate times `plateauScale`, which falls where validation stands still, or the highest rate to the end.
 * It depends on nothing that a pause changes.
 */
export function learningRateAt(
  step: number,
  steps: number,
  { schedule, learningRate, warmUp }: Schedule,
  plateauScale = 1,
): number {
  const progress = step / steps;
  if (progress < warmUp) return learningRate * (progress / warmUp) * plateauScale;
  switch (schedule) {
    case 'cosine':
      return learningRate * 0.5 * (1 + Math.cos((Math.PI * (progress - warmUp)) / (1 - warmUp)));
    case 'plateau':
      return learningRate * plateauScale;
    case 'constant':
      return learningRate;
  }
}
