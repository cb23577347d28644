import fc from 'fast-check';
import * as tf from '@tensorflow/tfjs';
import { buildModel } from '../../../src/recognition/build-model.ts';
import type { ModelFiles } from '../../../src/recognition/model-files.ts';
import { startBackend } from '../../../src/recognition/start-backend.ts';
import { committedModel } from '../../unit/recognition/committed-model.ts';
import { damageJson, JSON_DAMAGE, type JsonDamage } from '../damaged-json.ts';
import type { Door, OpenDoor } from '../door.ts';
import { mustBe } from '../must-be.ts';

const LONGEST_MESSAGE = 300; // characters

interface Case {
  readonly edits: JsonDamage;
  /** A number of the file, counted through it, and what stands there now; none for -1. */
  readonly at: number;
  readonly by: number;
  /** Bytes that the weights lack. */
  readonly short: number;
}

const NUMBERS = [0, -1, 1.5, 2, 3, 64, 4096, 4097, 65_536, 2 ** 31, 2 ** 53, 1e300];

const CASES = fc.record<Case>({
  edits: fc.oneof({ weight: 2, arbitrary: JSON_DAMAGE }, { weight: 1, arbitrary: fc.constant<JsonDamage>([]) }),
  at: fc.integer({ min: -1, max: 200 }),
  by: fc.constantFrom(...NUMBERS),
  short: fc.oneof({ weight: 9, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(1000) }),
});

/** The layers of a net, and the list of its weights. */
export const MODEL_TOPOLOGY: Door = {
  name: 'model topology',
  input:
    'model.json damaged like the history, its numbers replaced by huge and odd ones, with weights that are cut off',
  share: 50,
  async open(): Promise<OpenDoor<Case>> {
    const files = await committedModel();
    const text = JSON.stringify(files.model);
    mustBe(await startBackend('wasm'), 'a backend', 'none');
    const tensors = tf.memory().numTensors;
    return {
      cases: CASES,
      async attempt(one) {
        const outcome = await build(files, text, one);
        const left = tf.memory().numTensors;
        mustBe(left === tensors, `${tensors} tensors`, left);
        return outcome;
      },
    };
  },
};

async function build({ card, weights }: ModelFiles, text: string, { edits, at, by, short }: Case): Promise<string> {
  const model = tryParse(damageJson(replaceNumber(text, at, by), edits));
  const kept = weights.slice(0, weights.byteLength - short);
  const built = await buildModel({ card, model, weights: kept, reference: undefined });
  if (built.ok) {
    const numbers = built.value.countParams();
    built.value.dispose();
    mustBe(numbers <= weights.byteLength, 'no more weights than the file has bytes', numbers);
    return 'a net';
  }
  mustBe(built.error.length <= LONGEST_MESSAGE, 'a short message', built.error);
  mustBe(/expected .+, got /s.test(built.error), 'what was expected and got', built.error);
  return `${/^\w+/.exec(built.error)?.[0]} refused`;
}

function replaceNumber(text: string, at: number, by: number): string {
  const numbers = [...text.matchAll(/(?<=[[,:])\d+/g)];
  if (at < 0) return text;
  const { index, 0: number } = numbers[at % numbers.length];
  return text.slice(0, index) + String(by) + text.slice(index + number.length);
}

const tryParse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // such a file is refused when it is fetched
  }
};
