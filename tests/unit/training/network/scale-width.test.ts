import { describe, expect, it } from 'vitest';
import { ARCHITECTURES, type Architecture } from '../../../../src/training/architectures.ts';
import { scaleWidth } from '../../../../src/training/network/scale-width.ts';

const widths = (architecture: Architecture): number[] =>
  architecture.flatMap((layer) => {
    if (layer.type === 'hidden') return [layer.units];
    return 'filters' in layer ? [layer.filters] : [];
  });

describe('scaleWidth', () => {
  it('scales filters and hidden units to multiples of four', () => {
    expect(widths(scaleWidth(ARCHITECTURES['stride-gap'], 1.5))).toEqual([36, 72, 120, 144, 180]);
    expect(widths(scaleWidth(ARCHITECTURES['cnn-bn'], 0.6))).toEqual([20, 40, 76]);
    expect(widths(scaleWidth(ARCHITECTURES.resnet, 2))).toEqual([32, 32, 64, 128]);
    expect(widths(scaleWidth(ARCHITECTURES['stride-gap-small'], 0.01))).toEqual([4, 4, 4]);
  });

  it('keeps strides, rates and the order of the layers', () => {
    const { length } = ARCHITECTURES['stride-gap'];
    const scaled = scaleWidth(ARCHITECTURES['stride-gap'], 0.5);
    expect(scaled).toHaveLength(length);
    expect(scaled[0]).toEqual({ type: 'conv', filters: 12, size: 5, stride: 2 });
    expect(scaled[7]).toEqual({ type: 'dropout', rate: 0.1 });
  });

  it('leaves a net as it is for a factor of one, whatever its widths', () => {
    expect(widths(scaleWidth(ARCHITECTURES.lenet, 1))).toEqual([6, 16, 120, 84]);
  });

  it('refuses a factor of nothing', () => {
    expect(() => scaleWidth(ARCHITECTURES.mlp, 0)).toThrow('width: expected a factor above 0, got 0');
  });
});
