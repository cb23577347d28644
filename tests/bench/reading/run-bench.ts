import type { Reader } from '../../../src/reader/create-reader.ts';
import { DEFAULT_THRESHOLD } from '../../../src/reader/read-options.ts';
import { judgeReading } from './judge-reading.ts';
import type { BenchPicture, Kind } from './kind.ts';
import type { BenchOptions } from './parse-bench-flags.ts';
import { tally, type LevelScore, type PictureOutcome } from './tally.ts';

/** A level and how it was read. */
export interface LevelResult {
  readonly kind: Kind;
  readonly level: string;
  readonly score: LevelScore;
}

/** A picture that was read, for whoever wants to see it. */
export interface SeenPicture extends BenchPicture {
  readonly kind: string;
  readonly level: string;
  readonly index: number;
  readonly read: readonly string[];
}

/** Draws and reads all pictures of the chosen kinds, one after the other; gives each level's result as soon as it is there. */
export async function* runBench(
  reader: Reader,
  { kinds, count, seed, characters }: BenchOptions,
  onPicture: (picture: SeenPicture) => Promise<void>,
): AsyncGenerator<LevelResult> {
  for (const kind of kinds) {
    for (const level of kind.levels) {
      const outcomes: PictureOutcome[] = [];
      for (let index = 0; index < count; index++) {
        const picture = await level.draw({ seed, index, characters });
        const reading = await reader.read(picture.image, { format: characters, threshold: DEFAULT_THRESHOLD });
        outcomes.push(judgeReading(reading, picture.truth, reader.timings().total));
        const read = reading.lines.map(({ text }) => text);
        await onPicture({ ...picture, kind: kind.name, level: level.name, index, read });
      }
      yield { kind, level: level.name, score: tally(outcomes) };
    }
  }
}
