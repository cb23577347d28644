import { describe, expect, it } from 'vitest';
import { KINDS } from '../../../bench/reading/kinds.ts';

const REQUEST = { seed: 7, index: 2, characters: 'digits' } as const;

describe.each(KINDS.map((kind) => [kind.name, kind] as const))('%s', (_, kind) => {
  it('draws the same picture for the same request, and other pictures at other levels', async () => {
    const [first, again, last] = await Promise.all(
      [kind.levels[0], kind.levels[0], kind.levels[kind.levels.length - 1]].map((level) => level.draw(REQUEST)),
    );
    expect(again).toEqual(first);
    expect(last.image).not.toEqual(first.image);
    if (kind.grows) expect(last.truth).toEqual(first.truth);
    for (const text of first.truth) expect(text).toMatch(/^\d{2,7}$/);
  });
});

it('writes letters where they are asked for', async () => {
  const { truth } = await KINDS[0].levels[0].draw({ ...REQUEST, characters: 'text' });
  const many = await Promise.all(
    [0, 1, 2, 3].map((index) => KINDS[0].levels[0].draw({ ...REQUEST, index, characters: 'text' })),
  );
  expect(many.flatMap((picture) => picture.truth).join('')).toMatch(/[A-Z]/);
  expect(truth).toHaveLength(1);
});
