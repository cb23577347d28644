import type { ReactiveController } from 'lit';
import { afterEach, expect, test } from 'vitest';
import type { Reading } from '../../../src/core/reading.ts';
import { err, ok, type Result } from '../../../src/core/result.ts';
import type { ReaderFailure } from '../../../src/reader/protocol.ts';
import type { BatchPicture } from '../../../src/ui/kept/batch-screen/batch-picture.ts';
import { BatchController, type BatchParts } from '../../../src/ui/kept/batch-controller.ts';
import { makePicture } from '../support/make-picture.ts';
import { sampleLine, sampleReading } from '../support/sample-reading.ts';

const host = {
  addController: (_: ReactiveController) => undefined,
  removeController: () => undefined,
  requestUpdate: () => undefined,
  updateComplete: Promise.resolve(true),
};

let batch: BatchController | undefined;
afterEach(() => batch?.close());

type Outcome = Result<Reading, ReaderFailure>;
const read = ok(sampleReading(sampleLine('00501')));
const died: Outcome = err({ kind: 'worker-failed', message: 'out of memory' });

/** A batch whose reader does as it is told; pictures that it was handed are counted while they are open. */
function openBatch(answer: (number: number) => Outcome | Promise<Outcome>, parts: Partial<BatchParts> = {}) {
  const seen = { handed: 0, open: 0, most: 0, recorded: [] as string[] };
  const opened = new BatchController(host, {
    load: () => Promise.resolve(true),
    read: async (frame) => {
      seen.handed += 1;
      seen.open += 1;
      seen.most = Math.max(seen.most, seen.open);
      const outcome = await answer(seen.handed);
      frame.close();
      seen.open -= 1;
      return outcome;
    },
    interrupt: () => undefined,
    options: () => ({ format: 'zip', threshold: 0.5 }),
    onRead: (still, picture) => seen.recorded.push(`${still.reading?.lines[0]?.text} ${picture.width}`),
    ...parts,
  });
  batch = opened;
  return { batch: opened, seen };
}

const picture = async (name: string): Promise<File> => new File([await makePicture(40, 30)], name);
const letter = new File(['Dear Sir or Madam'], 'letter.txt');
const kinds = ({ pictures }: BatchController): string[] => pictures.map(({ outcome }) => outcome.kind);
const failureOf = ({ outcome }: BatchPicture): unknown =>
  outcome.kind === 'failed' ? outcome.failure.failure.kind : undefined;
const ended = (controller: BatchController) => expect.poll(() => controller.running).toBe(false);

test('reads one picture after another; a broken one is named, the others go on', async () => {
  const { batch, seen } = openBatch(() => read);
  batch.add([await picture('a.jpg'), letter, await picture('b.jpg')]);
  batch.add([await picture('c.jpg')]);
  await ended(batch);
  expect(kinds(batch)).toEqual(['read', 'failed', 'read', 'read']);
  expect(batch.pictures.map(failureOf)[1]).toBe('not-a-picture');
  expect(batch.pictures.map(({ preview }) => preview?.slice(0, 15))).toEqual([
    'data:image/jpeg', undefined, 'data:image/jpeg', 'data:image/jpeg',
  ]); // prettier-ignore
  expect(seen).toMatchObject({ most: 1, recorded: ['00501 40', '00501 40', '00501 40'] });
});

test('stops, throws away what still comes, and goes on later', async () => {
  let answer: (outcome: Outcome) => void = () => undefined;
  const { batch, seen } = openBatch((number) => (number === 2 ? new Promise((resolve) => (answer = resolve)) : read));
  batch.add([await picture('a.jpg'), await picture('b.jpg'), await picture('c.jpg')]);
  await expect.poll(() => seen.handed).toBe(2);
  expect(kinds(batch)).toEqual(['read', 'reading', 'waiting']);
  batch.stop();
  expect(kinds(batch)).toEqual(['read', 'waiting', 'waiting']);
  batch.start();
  answer(read);
  await ended(batch);
  expect(kinds(batch)).toEqual(['read', 'read', 'read']);
  expect(seen).toMatchObject({ handed: 4, most: 1 });
  expect(seen.recorded).toHaveLength(3);
});

test('a picture during which the worker dies is tried once more, then named', async () => {
  const { batch, seen } = openBatch((number) => (number === 1 || number === 3 || number === 4 ? died : read));
  batch.add([await picture('a.jpg'), await picture('b.jpg'), await picture('c.jpg')]);
  await ended(batch);
  expect(kinds(batch)).toEqual(['read', 'failed', 'read']);
  expect(seen.handed).toBe(5);
});

test('where the reader can’t be loaded all wait', async () => {
  const { batch } = openBatch(() => read, { load: () => Promise.resolve(false) });
  batch.add([await picture('a.jpg'), await picture('b.jpg')]);
  await ended(batch);
  expect(kinds(batch)).toEqual(['waiting', 'waiting']);
});

test('read again with other options, what was put right stays', async () => {
  let format: 'zip' | 'digits' = 'zip';
  const { batch, seen } = openBatch(() => read, { options: () => ({ format, threshold: 0.5 }) });
  batch.add([await picture('a.jpg'), letter]);
  await ended(batch);
  batch.pictures[0]?.still.correct({ line: 0, index: 2, characters: [...'00501'] }, '6');
  format = 'digits';
  batch.readAgain();
  await ended(batch);
  expect(batch.pictures[0]?.still.reading?.lines.map(({ text }) => text)).toEqual(['00601']);
  expect(kinds(batch)).toEqual(['read', 'failed']);
  expect(seen.handed).toBe(2);
});
