import type { Architecture, LayerSpec } from '../architectures.ts';

/**
 * The same net with all its dropout at `rate`, 0–1 exclusive; one that has none gets it before the logits.
 * @throws RangeError on another rate
 */
export function withDropout(architecture: Architecture, rate: number): Architecture {
  if (!(rate >= 0 && rate < 1)) throw new RangeError(`dropout: expected a rate from 0 to below 1, got ${rate}`);
  const has = architecture.some(({ type }) => type === 'dropout');
  return architecture.flatMap((layer): LayerSpec[] => {
    if (layer.type === 'dropout') return [{ type: 'dropout', rate }];
    if (layer.type === 'dense' && !has) return [{ type: 'dropout', rate }, layer];
    return [layer];
  });
}
