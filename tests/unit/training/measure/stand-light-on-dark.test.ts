import { expect, test } from 'vitest';
import { standLightOnDark } from '../../../../src/training/measure/stand-light-on-dark.ts';
import { drawInk } from '../../core/draw-ink.ts';

const light = drawInk(28, 28, [{ stroke: [14, 6, 14, 22, 4] }], 2);
const dark = { ...light, data: light.data.map((level) => 255 - level) };

test('light ink stays as it is, dark ink is turned over', () => {
  expect(standLightOnDark(light)).toEqual(light);
  expect(standLightOnDark(dark)).toEqual(light);
});

test('much ink in the middle does not decide', () => {
  const blot = drawInk(28, 28, [{ disc: [14, 14, 12] }]);
  expect(standLightOnDark(blot)).toEqual(blot);
  expect(standLightOnDark({ ...blot, data: blot.data.map((level) => 255 - level) })).toEqual(blot);
});
