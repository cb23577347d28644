import { describe, expect, it } from 'vitest';
import { ARCHITECTURES } from '../../../../src/training/architectures.ts';
import { withDropout } from '../../../../src/training/network/with-dropout.ts';

describe('withDropout', () => {
  it('sets every rate and changes nothing else', () => {
    const changed = withDropout(ARCHITECTURES.mlp, 0.35);
    expect(changed.flatMap((layer) => (layer.type === 'dropout' ? [layer.rate] : []))).toEqual([0.35, 0.35]);
    const others = (layers: readonly { readonly type: string }[]) => layers.filter(({ type }) => type !== 'dropout');
    expect(others(changed)).toEqual(others(ARCHITECTURES.mlp));
  });

  it('puts one before the logits of a net that has none', () => {
    const changed = withDropout(ARCHITECTURES['stride-gap-small'], 0.2);
    expect(changed.slice(-2)).toEqual([{ type: 'dropout', rate: 0.2 }, { type: 'dense' }]);
    expect(changed).toHaveLength(ARCHITECTURES['stride-gap-small'].length + 1);
  });

  it.each([-0.1, 1, NaN])('refuses %d', (rate) => {
    expect(() => withDropout(ARCHITECTURES.mlp, rate)).toThrow(`expected a rate from 0 to below 1, got ${rate}`);
  });
});
