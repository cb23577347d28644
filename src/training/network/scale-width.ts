import type { Architecture, LayerSpec } from '../architectures.ts';

const MULTIPLE = 4; // WebAssembly adds and multiplies four numbers at once

/** The same net with `factor` times as many filters and hidden units, rounded to a multiple of four; a factor of 1 changes nothing. */
export function scaleWidth(architecture: Architecture, factor: number): Architecture {
  if (!(factor > 0)) throw new RangeError(`width: expected a factor above 0, got ${factor}`);
  if (factor === 1) return architecture;
  const scale = (count: number): number => Math.max(MULTIPLE, MULTIPLE * Math.round((count * factor) / MULTIPLE));
  return architecture.map((layer): LayerSpec => {
    switch (layer.type) {
      case 'conv':
      case 'residual':
        return { ...layer, filters: scale(layer.filters) };
      case 'hidden':
        return { ...layer, units: scale(layer.units) };
      default:
        return layer;
    }
  });
}
