import { describe, expect, it } from 'vitest';
import { decodeTrainingState, encodeTrainingState } from '../../../../src/training/state/encode-state.ts';
import { NO_PLATEAU } from '../../../../src/training/schedule/plateau.ts';
import { encodeFirstFormat } from '../encode-first-format.ts';
import { makeUpState } from '../made-up-state.ts';
import { randomFloats } from '../random-floats.ts';

const state = makeUpState();
const settings = { name: 'test', epochs: 20, learningRate: 0.003 };

describe('a training state', () => {
  it('comes back from its bytes to the last bit, with its settings', () => {
    const special = { ...state, statistics: Float32Array.of(-0, Infinity, NaN, 1e-45, 3.4e38) };
    for (const kept of [state, special, { ...state, best: undefined, optimiser: [], curves: [] }]) {
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

  it('may have settings of any length', () => {
    const long = { text: 'ß'.repeat(10_000) };
    expect(decodeTrainingState(encodeTrainingState(state, long)).settings).toEqual(long);
  });

  const encoded = encodeTrainingState(state, settings);
  const flipped = Buffer.from(encoded);
  flipped[encoded.length >> 1] ^= 1;
  it.each<[string, Buffer, string]>([
    ['cut short', encoded.subarray(0, -4), 'the hash at its end'],
    ['cut in its header', encoded.subarray(0, 40), 'the hash at its end'],
    ['empty', Buffer.alloc(0), 'expected "inklens-checkpoint-2" at its start, got ""'],
    ['too long', Buffer.concat([encoded, Buffer.alloc(4)]), 'the hash at its end'],
    ['changed in one bit', flipped, 'the hash at its end'],
    ['of another program', Buffer.from('{"magic":"something else"}'.padEnd(5000)), 'at its start, got "{'],
    ['not to be printed', Buffer.alloc(5000, 0xff), 'at its start'],
  ])('is refused with a RangeError where its bytes are %s', (_, bytes, words) => {
    expect(() => decodeTrainingState(bytes)).toThrow(RangeError);
    expect(() => decodeTrainingState(bytes)).toThrow(words);
  });
});

describe('a training state in the first format', () => {
  const old = encodeFirstFormat(state, settings);

  it('is read, with nothing known of its epochs', () => {
    const epochInHand = { steps: 0, loss: 0, accuracy: 0, seconds: 0 };
    const expected = { ...state, epochInHand, plateau: NO_PLATEAU, best: undefined, curves: [] };
    expect(decodeTrainingState(old)).toEqual({ state: expected, settings });
  });

  it.each<[string, Buffer, string]>([
    ['cut short', old.subarray(0, -4), `expected ${old.length} bytes, got ${old.length - 4}`],
    ['cut in its header', old.subarray(0, 40), 'a header of 4096 bytes'],
  ])('is refused with a RangeError where its bytes are %s', (_, bytes, words) => {
    expect(() => decodeTrainingState(bytes)).toThrow(RangeError);
    expect(() => decodeTrainingState(bytes)).toThrow(words);
  });
});
