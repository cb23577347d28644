import { describe, expect, test } from 'vitest';
import { cameraFailureFrom } from '../../../src/camera/camera-failure.ts';

describe('cameraFailureFrom', () => {
  test.each([
    ['NotFoundError', 'Requested device not found', { kind: 'no-camera' }],
    ['NotAllowedError', 'Permission denied', { kind: 'denied', bySystem: false }],
    ['NotAllowedError', 'Permission denied by system', { kind: 'denied', bySystem: true }],
    ['NotAllowedError', 'Permission dismissed', { kind: 'dismissed' }],
    ['SecurityError', 'Not allowed by policy', { kind: 'denied', bySystem: false }],
    ['NotReadableError', 'Could not start video source', { kind: 'in-use' }],
    ['AbortError', 'Starting video failed', { kind: 'in-use' }],
    ['OddError', 'odd', { kind: 'unknown', message: 'OddError: odd' }],
  ] as const)('%s (%s)', (name, message, expected) => {
    expect(cameraFailureFrom(new DOMException(message, name))).toEqual(expected);
  });

  test('says which constraint could not be met', () => {
    const error = Object.assign(new Error('too much'), { name: 'OverconstrainedError', constraint: 'width' });
    expect(cameraFailureFrom(error)).toEqual({ kind: 'overconstrained', constraint: 'width' });
  });

  test('what is no error at all is told as it is', () => {
    expect(cameraFailureFrom('odd')).toEqual({ kind: 'unknown', message: 'odd' });
  });
});
