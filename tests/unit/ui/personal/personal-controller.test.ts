import type { ReactiveController } from 'lit';
import { expect, test } from 'vitest';
import type { Correction } from '../../../../src/core/corrections/correction.ts';
import type { Sample } from '../../../../src/core/history/entry.ts';
import { ok } from '../../../../src/core/result.ts';
import type { ReadLine } from '../../../../src/core/reading.ts';
import type { History } from '../../../../src/history/history.ts';
import { PersonalController } from '../../../../src/ui/personal/personal-controller.ts';
import { StillReading } from '../../../../src/ui/session/still-reading.ts';

const host = {
  addController: (_: ReactiveController) => undefined,
  removeController: () => undefined,
  requestUpdate: () => undefined,
  updateComplete: Promise.resolve(true),
};

/** A controller with a yes, over a store of crops that is an array. */
function openHand() {
  let samples: readonly Sample[] = [];
  const store = {
    all: () => Promise.resolve(ok(samples)),
    putAll: (added: readonly Sample[]) => Promise.resolve(ok(void (samples = [...added, ...samples]))),
    remove: (ids: readonly string[]) => Promise.resolve(ok(samples = samples.filter(({ id }) => !ids.includes(id)))), // prettier-ignore
  };
  const history = { samples: store, onChange: () => () => undefined } as unknown as History;
  const hand = new PersonalController(host, {
    ask: (body) => body(history),
    reader: () => ({ personalise: () => Promise.resolve(ok(0)) }),
    settings: () => ({ keepCharacters: 'yes', personal: true }),
    still: () => new StillReading(),
    note: () => undefined,
  });
  /** What is kept, once all that was asked for is done: each label with its first level. */
  const kept = async (): Promise<string[]> => {
    await new Promise((done) => setTimeout(done));
    return samples.map(({ label, pixels }) => `${label} ${pixels[0]}`).sort();
  };
  return { hand, kept };
}

/** Two characters as a frame shows them, in ink of this share. */
const seen = (ink: number): ReadLine => ({
  text: '42',
  confidence: 1,
  quad: [[0, 0], [1, 0], [1, 1], [0, 1]], // prettier-ignore
  characters: [...'42'].map((text) => ({
    text,
    confidence: 1,
    sure: true,
    box: [0, 0, 1, 1] as const,
    alternatives: [],
    glyph: new Float32Array(784).fill(ink),
  })),
});

test('undone in a later frame, in which it was recalled, a correction takes the crop of the first along', async () => {
  const { hand, kept } = openHand();
  const correction: Correction = new Map([[1, '7']]);
  hand.corrected([], [{ line: seen(1), correction }]);
  expect(await kept()).toEqual(['7 255']);
  // The same correction, of the line as another frame shows it.
  const recalled = { line: seen(0.4), correction };
  const more = { line: seen(0.4), correction: new Map([[0, '9'], [1, '7']]) }; // prettier-ignore
  hand.corrected([recalled], [more]);
  expect(await kept()).toEqual(['7 102', '9 102']);
  hand.corrected([more], [recalled]);
  expect(await kept()).toEqual(['7 255']);
  hand.corrected([recalled], []);
  expect(await kept()).toEqual([]);
});
