import type { LabelledCrop } from '../../../src/core/personal/labelled-crop.ts';
import type { Reader } from '../../../src/reader/create-reader.ts';
import { DEFAULT_THRESHOLD } from '../../../src/reader/read-options.ts';
import { judgeReading } from '../reading/judge-reading.ts';
import type { PictureOutcome } from '../reading/tally.ts';
import { keepCorrections } from './keep-corrections.ts';
import type { WrittenString } from './write-strings.ts';

const OPTIONS = { format: 'digits', threshold: DEFAULT_THRESHOLD } as const;

/** The corrections that the strings give when they are read as shipped, in order, as many as are wanted or there are. */
export async function collectCorrections(
  reader: Reader,
  strings: AsyncIterable<WrittenString>,
  most: number,
): Promise<LabelledCrop[]> {
  await reader.personalise([]);
  const crops: LabelledCrop[] = [];
  for await (const { image, text } of strings) {
    crops.push(...keepCorrections(await reader.read(image, OPTIONS), text));
    if (crops.length >= most) break;
  }
  return crops.slice(0, most);
}

/** How the strings are read by a reader that has learned from these crops. */
export async function readTaught(
  reader: Reader,
  crops: readonly LabelledCrop[],
  strings: readonly WrittenString[],
): Promise<PictureOutcome[]> {
  await reader.personalise(crops);
  const outcomes: PictureOutcome[] = [];
  for (const { image, text } of strings) {
    const reading = await reader.read(image, OPTIONS);
    outcomes.push(judgeReading(reading, [text], reader.timings().total));
  }
  return outcomes;
}
