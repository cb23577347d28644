import { describe, expect, test } from 'vitest';
import type { CameraFailure } from '../../../../src/camera/camera-failure.ts';
import type { ReaderFailure } from '../../../../src/reader/protocol.ts';
import type { AppFailure } from '../../../../src/ui/app/app-failure.ts';
import type { BrowserFamily } from '../../../../src/ui/device/browser-family.ts';
import { failureWords } from '../../../../src/ui/failures/failure-words.ts';
import type { PictureFailure } from '../../../../src/ui/picture/picture-file/picture-failure.ts';

// Keyed by kind, so that a new kind without a case here does not compile.
const CAMERA: Record<CameraFailure['kind'], CameraFailure> = {
  'insecure-context': { kind: 'insecure-context' },
  unsupported: { kind: 'unsupported' },
  'no-camera': { kind: 'no-camera' },
  denied: { kind: 'denied', bySystem: false },
  dismissed: { kind: 'dismissed' },
  'in-use': { kind: 'in-use' },
  overconstrained: { kind: 'overconstrained', constraint: 'width' },
  unplugged: { kind: 'unplugged' },
  unknown: { kind: 'unknown', message: 'OddError: odd' },
};
const PICTURE: Record<PictureFailure['kind'], PictureFailure> = {
  empty: { kind: 'empty' },
  'not-a-picture': { kind: 'not-a-picture', name: 'note.txt' },
  'cut-off': { kind: 'cut-off', name: 'half.jpg' },
  damaged: { kind: 'damaged', name: 'odd.png' },
  'too-large': { kind: 'too-large', width: 12_000, height: 9_000, limit: 50 },
  'not-copied': { kind: 'not-copied', name: 'large.jpg', message: 'InvalidStateError: no memory' },
  'not-fetched': { kind: 'not-fetched' },
  'demo-missing': { kind: 'demo-missing' },
};
const READER: Record<ReaderFailure['kind'], ReaderFailure> = {
  'opencv-failed': { kind: 'opencv-failed', message: 'got 404' },
  'opencv-corrupt': { kind: 'opencv-corrupt', message: 'expected SHA-256 1, got 2' },
  'model-failed': { kind: 'model-failed', message: 'got 404' },
  'model-corrupt': { kind: 'model-corrupt', message: 'expected 10 bytes, got 9' },
  'backend-failed': { kind: 'backend-failed', message: 'cpu: wrong answers' },
  'read-failed': { kind: 'read-failed', message: 'odd' },
  'worker-failed': { kind: 'worker-failed', message: 'out of memory' },
};
const ALL: readonly AppFailure[] = [
  ...Object.values(CAMERA).map((failure) => ({ area: 'camera', failure }) as const),
  ...Object.values(PICTURE).map((failure) => ({ area: 'picture', failure }) as const),
  ...Object.values(READER).map((failure) => ({ area: 'reader', failure }) as const),
];
const FAMILIES: readonly BrowserFamily[] = [
  'ios',
  'android-chrome',
  'android-firefox',
  'firefox',
  'safari',
  'chromium',
];

const camera = (failure: CameraFailure, family: BrowserFamily = 'chromium') =>
  failureWords({ area: 'camera', failure }, family);

describe('every failure', () => {
  test.each(ALL)('has words and a way on: $area $failure.kind', (failure) => {
    const { title, text, actions } = failureWords(failure, 'chromium');
    expect(title.length).toBeGreaterThan(5);
    expect(text.length).toBeGreaterThan(20);
    expect(actions.length).toBeGreaterThan(0);
    expect(new Set(actions).size).toBe(actions.length);
  });

  test('can be told from every other', () => {
    const told = ALL.map((failure) => Object.values(failureWords(failure, 'chromium')).join('\n'));
    expect(new Set(told).size).toBe(ALL.length);
  });
});

describe('words that help', () => {
  test.each(FAMILIES)('a refused camera: how to allow it in %s', (family) => {
    expect(camera(CAMERA.denied, family).steps.length).toBeGreaterThan(1);
  });

  test('the ways to allow a camera differ from browser to browser', () => {
    const steps = FAMILIES.map((family) => camera(CAMERA.denied, family).steps.join('\n'));
    expect(new Set(steps).size).toBe(FAMILIES.length);
  });

  test('a camera refused by the system is not the browser’s to allow', () => {
    const { text, steps } = camera({ kind: 'denied', bySystem: true });
    expect(text).toContain('system');
    expect(steps).toEqual([]);
  });

  test('an insecure page says what is missing, and offers no camera', () => {
    const { text, actions } = camera(CAMERA['insecure-context']);
    expect(text).toContain('HTTPS');
    expect(actions).toEqual(['read-picture', 'try-demo']);
  });

  test('a file that is no picture is called by its name', () => {
    expect(failureWords({ area: 'picture', failure: PICTURE['not-a-picture'] }, 'ios').text).toContain('“note.txt”');
    const pasted: PictureFailure = { kind: 'not-a-picture', name: '' };
    expect(failureWords({ area: 'picture', failure: pasted }, 'ios').text).not.toContain('“');
  });

  test('a picture that is too large says how large it is, and how large it may be', () => {
    const { text } = failureWords({ area: 'picture', failure: PICTURE['too-large'] }, 'ios');
    expect(text).toContain('12,000 × 9,000');
    expect(text).toContain('50 megapixels');
  });

  test('a corrupt model is fetched again, first of all', () => {
    expect(failureWords({ area: 'reader', failure: READER['model-corrupt'] }, 'chromium').actions[0]).toBe(
      'fetch-again',
    );
  });

  test.each(['model-failed', 'opencv-failed'] as const)('%s can be fetched again', (kind) => {
    expect(failureWords({ area: 'reader', failure: READER[kind] }, 'chromium').actions).toContain('fetch-again');
  });
});
