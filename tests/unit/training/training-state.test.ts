import { describe, expect, it } from 'vitest';
import { decodeTrainingState, encodeTrainingState, type TrainingState } from '../../../src/training/training-state.ts';
import { randomFloats } from './random-floats.ts';

const state: TrainingState = {
  epoch: 3,
  steps: 1173,
  weights: randomFloats(101, 1),
  average: randomFloats(101, 2),
  adamMean: randomFloats(101, 3),
  adamSquare: randomFloats(101, 4).map(Math.abs),
  statistics: randomFloats(12, 5),
};
const settings = { name: 'test', epochs: 20, learningRate: 0.003 };

describe('a training state', () => {
  it('comes back from its bytes to the last bit, with its settings', () => {
    const special = { ...state, statistics: Float32Array.of(-0, Infinity, NaN, 1e-45, 3.4e38) };
    for (const kept of [state, special]) {
      expect(decodeTrainingState(encodeTrainingState(kept, settings))).toEqual({ state: kept, settings });
    }
  });

  it('is encoded where its arrays are views into larger memory', () => {
    const memory = randomFloats(300, 6);
    const views = { ...state, weights: memory.subarray(7, 108), statistics: memory.subarray(200, 212) };
    const { state: decoded } = decodeTrainingState(encodeTrainingState(views, settings));
    expect([...decoded.weights]).toEqual([...memory.subarray(7, 108)]);
    expect([...decoded.statistics]).toEqual([...memory.subarray(200, 212)]);
  });

  it('has memory of its own once decoded, wherever its bytes stood', () => {
    const encoded = encodeTrainingState(state, settings);
    const shifted = Buffer.concat([Buffer.alloc(3), encoded]).subarray(3);
    const { state: decoded } = decodeTrainingState(shifted);
    shifted.fill(0);
    expect(decoded).toEqual(state);
  });

  const encoded = encodeTrainingState(state, settings);
  it.each<[string, Buffer, string]>([
    ['cut short', encoded.subarray(0, -4), `expected ${encoded.length} bytes, got ${encoded.length - 4}`],
    ['cut in its header', encoded.subarray(0, 40), 'header'],
    ['empty', Buffer.alloc(0), 'header'],
    [
      'too long',
      Buffer.concat([encoded, Buffer.alloc(4)]),
      `expected ${encoded.length} bytes, got ${encoded.length + 4}`,
    ],
    [
      'of another program',
      Buffer.from('{"magic":"something else"}'.padEnd(5000)),
      'expected a header with magic "inklens-checkpoint',
    ],
    ['no JSON at all', Buffer.alloc(5000, 0xff), 'header'],
    ['a null', Buffer.from('null'.padEnd(5000)), 'header'],
  ])('is refused with a RangeError where its bytes are %s', (_, bytes, words) => {
    expect(() => decodeTrainingState(bytes)).toThrow(RangeError);
    expect(() => decodeTrainingState(bytes)).toThrow(words);
  });

  it('is not written with settings that do not fit: they could not be read back', () => {
    expect(() => encodeTrainingState(state, { text: 'x'.repeat(5000) })).toThrow(RangeError);
  });
});
