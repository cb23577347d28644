import { sizeOf } from '../../../src/camera/camera-frame.ts';
import type { FromWorker, ReaderCheck, ReaderFailure, ToWorker } from '../../../src/reader/protocol.ts';
import { announceLife } from '../../../src/reader/announce-life.ts';
import { sumTimes } from '../../../src/reader/sum-times.ts';
import { sampleLine, sampleReading } from './sample-reading.ts';

/**
 * A reader's worker that speaks the protocol by a script, for what the real one does not do on demand. Its name
 * says which: `corrupt` fails to load, `loading` is ready only when `finishLoading` says so, `dies` throws at
 * the first picture, `vanishes` ends there without a word, `unreadable` can't read any, `sure` has no doubts, `passing` has none either and finds nothing after some pictures,
 * `elsewhere` finds something only where it looks at all of a picture, `blank` never; anything else reads "90210" with an unsure 2 in the
 * middle of each picture.
 */
const script = self.name;
const FINISH_LOADING = 'finish-loading';
/** Pictures with something in them, enough for a string to lock. */
const PASSING = 8;
let pictures = 0;
/** Whether there is a second string below the first, in the pictures that are read from now on. */
let more = false;
new BroadcastChannel('find-more').onmessage = () => (more = true);

/** How it says that it runs. */
const CHECK: ReaderCheck = {
  backend: 'wasm',
  refused: [],
  right: 64,
  of: 64,
  drift: 0.001,
  threads: 1,
  memory: { mats: 0, tensors: 12 },
};

const say = (message: FromWorker): void => self.postMessage(message);

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.type === 'load') load();
  else if (data.type === 'read') read(data);
  else if (data.type === 'personalise') say({ type: 'personalised', id: data.id, learned: data.crops.length });
  else say({ type: 'verified', check: CHECK });
});

function load(): void {
  const failure: ReaderFailure = { kind: 'model-corrupt', message: 'expected 10 bytes, got 9' };
  const ready = (): void => say({ type: 'ready', backend: 'wasm' });
  announceLife((lock) => {
    say({ type: 'alive', lock });
    // Whoever reads before that is known may end without anybody hearing of it.
    if (script === 'vanishes') ready();
  });
  // Listens before its progress shows, so that a test that has seen the progress may finish.
  if (script === 'loading') new BroadcastChannel(FINISH_LOADING).onmessage = ready;
  say({ type: 'progress', part: 'opencv', loaded: 1, total: 2 });
  if (script === 'corrupt') say({ type: 'failed', failure });
  else if (script !== 'loading' && script !== 'vanishes') ready();
}

function read({ id, frame, options }: Extract<ToWorker, { type: 'read' }>): void {
  const [width, height] = sizeOf(frame);
  frame.close();
  pictures += 1;
  if (script === 'dies') throw new Error('out of memory');
  if (script === 'vanishes') return self.close();
  if (script === 'unreadable') {
    return say({ type: 'read-failed', id, failure: { kind: 'read-failed', message: 'memory access out of bounds' } });
  }
  const [x, y, boxWidth, boxHeight] = options.region ?? [0, 0, width, height];
  const line = sampleLine(
    script === 'sure' || script === 'passing' ? '90210' : options.format === 'digits' ? '902?10' : 'AB2?10',
    [x + boxWidth / 4, y + boxHeight / 3, boxWidth / 2, boxHeight / 3],
  );
  const characters = line.characters.map((character) => ({
    ...character,
    sure: character.confidence >= options.threshold,
  }));
  const second = more ? [sampleLine('4107', [x + boxWidth / 4, y + 0.7 * boxHeight, boxWidth / 2, boxHeight / 4])] : [];
  const lines = isBlank(options.region !== undefined) ? [] : [{ ...line, characters }, ...second];
  say({
    type: 'reading',
    id,
    reading: { ...sampleReading(...lines), width, height },
    timings: sumTimes({ pixels: 0, ink: 2, lines: 0, cuts: 0, ways: 0, net: 1, strings: 0, checks: 0 }),
    memory: { mats: 0, tensors: 12 },
  });
}

function isBlank(isPart: boolean): boolean {
  return script === 'blank' || (script === 'passing' && pictures > PASSING) || (script === 'elsewhere' && isPart);
}
