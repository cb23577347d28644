import { describe, expect, it } from 'vitest';
import { err, ok } from '../../../../src/core/result.ts';
import { planRungs, successiveHalving, type Rung } from '../../../../src/training/search/successive-halving.ts';

describe('planRungs', () => {
  it.each<readonly [number, number, readonly (readonly [number, number])[]]>([
    [9, 3, [[9, 1], [3, 3], [1, 9]]], // prettier-ignore
    [8, 2, [[8, 1], [4, 2], [2, 4], [1, 8]]], // prettier-ignore
    [10, 3, [[10, 1], [3, 3], [1, 9]]], // prettier-ignore
    [2, 3, [[2, 1]]],
    [1, 2, [[1, 1]]],
  ])('halves %d trials by %d', (trials, eta, expected) => {
    expect(planRungs(trials, eta).map((rung) => [rung.trials, rung.epochs])).toEqual(expected);
  });

  it('gives each rung about the same budget', () => {
    const budgets = planRungs(27, 3).map(({ trials, epochs }) => trials * epochs);
    expect(budgets).toEqual([27, 27, 27, 27]);
  });
});

describe('successiveHalving', () => {
  const RUNGS = planRungs(4, 2);

  /** Runs it over trials that are their own scores; tells what was scored in each rung. */
  async function run(trials: readonly number[], rungs: readonly Rung[] = RUNGS) {
    const asked: number[][] = [];
    const told: number[][] = [];
    const best = await successiveHalving(
      trials,
      rungs,
      (trial, { epochs }) => {
        (asked[Math.log2(epochs)] ??= []).push(trial);
        return Promise.resolve(ok(trial));
      },
      (_, ranked) => {
        told.push(ranked.map(({ trial }) => trial));
        return Promise.resolve();
      },
    );
    return { best, asked, told };
  }

  it('lets the better half of each rung go on', async () => {
    const { best, asked, told } = await run([3, 1, 4, 2]);
    expect(asked).toEqual([[3, 1, 4, 2], [4, 3], [4]]);
    expect(told).toEqual([[4, 3, 2, 1], [4, 3], [4]]);
    expect(best).toEqual(ok(4));
  });

  it('prefers the earlier of two that score alike', async () => {
    const asked: string[] = [];
    const score = (trial: string) => {
      asked.push(trial);
      return Promise.resolve(ok(0.5));
    };
    const best = await successiveHalving(['first', 'second'], planRungs(2, 2), score, () => Promise.resolve());
    expect(best).toEqual(ok('first'));
    expect(asked).toEqual(['first', 'second', 'first']);
  });

  it('puts a score that is no number last', async () => {
    const { best } = await run([NaN, 1, 2, NaN]);
    expect(best).toEqual(ok(2));
  });

  it('judges by the last rung, not by the first', async () => {
    const score = (trial: 'sprinter' | 'stayer', { epochs }: Rung) =>
      Promise.resolve(ok(trial === 'sprinter' ? 0.5 : 0.3 * epochs));
    const rungs = [
      { trials: 2, epochs: 1 },
      { trials: 2, epochs: 2 },
    ];
    const best = await successiveHalving(['sprinter', 'stayer'], rungs, score, () => Promise.resolve());
    expect(best).toEqual(ok('stayer'));
  });

  it('ends with the first error', async () => {
    const best = await successiveHalving(
      [1, 2],
      RUNGS,
      () => Promise.resolve(err('broken')),
      () => Promise.resolve(),
    );
    expect(best).toEqual(err('broken'));
  });
});
