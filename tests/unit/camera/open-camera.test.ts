import { expect, test } from 'vitest';
import { openCamera } from '../../../src/camera/open-camera.ts';

const hostThatGives = (getUserMedia: MediaDevices['getUserMedia']) => ({
  isSecureContext: true,
  navigator: { mediaDevices: { getUserMedia } },
});

test('asks for the camera at the back, and for no more than it can get along without', async () => {
  let asked: MediaStreamConstraints | undefined;
  const stream = {} as MediaStream;
  const opened = await openCamera(
    hostThatGives((constraints) => {
      asked = constraints;
      return Promise.resolve(stream);
    }),
  );
  expect(opened).toEqual({ ok: true, value: stream });
  expect(asked).toEqual({
    audio: false,
    video: { facingMode: { ideal: 'environment' }, width: { ideal: 1280 }, height: { ideal: 720 } },
  });
});

test('an insecure page has no cameras to ask for', async () => {
  expect(await openCamera({ isSecureContext: false, navigator: {} })).toEqual({
    ok: false,
    error: { kind: 'insecure-context' },
  });
});

test('nor has a browser without camera access', async () => {
  expect(await openCamera({ isSecureContext: true, navigator: {} })).toEqual({
    ok: false,
    error: { kind: 'unsupported' },
  });
});

test('a refusal is a value', async () => {
  const refuse = () => Promise.reject(new DOMException('Permission denied', 'NotAllowedError'));
  expect(await openCamera(hostThatGives(refuse))).toEqual({ ok: false, error: { kind: 'denied', bySystem: false } });
});
