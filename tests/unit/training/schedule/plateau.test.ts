import { describe, expect, it } from 'vitest';
import { NO_PLATEAU, updatePlateau } from '../../../../src/training/schedule/plateau.ts';

const options = { patience: 2, plateauFactor: 0.5 };

/** The scale after each of the validation losses. */
const scales = (...losses: readonly number[]): number[] => {
  let plateau = NO_PLATEAU;
  return losses.map((loss) => (plateau = updatePlateau(plateau, loss, options)).scale);
};

describe('updatePlateau', () => {
  it('leaves the rate alone while the loss falls', () => {
    expect(scales(4, 3, 2.9, 2.8)).toEqual([1, 1, 1, 1]);
  });

  it('lowers it after as many epochs without a lower loss as its patience, and then waits as long again', () => {
    expect(scales(4, 4.1, 4, 4.2, 4.3, 4.4)).toEqual([1, 1, 0.5, 0.5, 0.25, 0.25]);
  });

  it('waits anew after a lower loss', () => {
    expect(scales(4, 4.1, 3.9, 4.1, 3.8, 4)).toEqual([1, 1, 1, 1, 1, 1]);
  });

  it('takes no notice of a fall that is noise', () => {
    expect(scales(4, 3.9999, 3.9998)).toEqual([1, 1, 0.5]);
  });
});
