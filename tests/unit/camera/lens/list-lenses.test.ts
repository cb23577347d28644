import { expect, test } from 'vitest';
import { listLenses } from '../../../../src/camera/lens/list-lenses.ts';

const device = (kind: MediaDeviceKind, deviceId: string, label: string): MediaDeviceInfo => ({
  kind,
  deviceId,
  label,
  groupId: '',
  toJSON: () => undefined,
});

test('lists the cameras, and nothing else', async () => {
  const devices = [
    device('audioinput', 'm', 'Microphone'),
    device('videoinput', 'a', 'Back'),
    device('videoinput', 'b', ''),
  ];
  expect(await listLenses({ enumerateDevices: () => Promise.resolve(devices) })).toEqual([
    { deviceId: 'a', label: 'Back' },
    { deviceId: 'b', label: '' },
  ]);
});

test('knows none while the browser keeps their names back', async () => {
  expect(await listLenses({ enumerateDevices: () => Promise.resolve([device('videoinput', '', '')]) })).toEqual([]);
});

test('knows none where the browser does not tell', async () => {
  expect(await listLenses({ enumerateDevices: () => Promise.reject(new Error('not allowed')) })).toEqual([]);
});
