import { expect, test } from 'vitest';
import { nameLenses } from '../../../../../src/ui/live/camera-sheet/name-lenses.ts';

test.each([
  ['iPhone', ['Back Camera', 'Back Ultra Wide Camera'], ['Back Camera', 'Back Ultra Wide Camera']],
  [
    'Android',
    ['camera2 1, facing front', 'camera2 2, facing back', 'camera2 0, facing back'],
    ['Front camera', 'Back camera 1', 'Back camera 2'],
  ],
  ['desktop', ['HD Webcam C270 (046d:0825)'], ['HD Webcam C270']],
  ['browser that does not tell', ['', ''], ['Camera 1', 'Camera 2']],
])('%s', (_, labels, names) => {
  const lenses = labels.map((label, i) => ({ deviceId: String(i), label }));
  expect(nameLenses(lenses).map(({ name }) => name)).toEqual(names);
});
