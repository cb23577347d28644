import * as v from 'valibot';

const count = v.pipe(v.number(), v.minValue(0));

/** Whatever is absent or wrong falls back to never. */
const memorySchema = v.object({
  /** Visits in which something was read. */
  visits: v.fallback(count, 0),
  /** Strings that were read, in all of them. */
  strings: v.fallback(count, 0),
  /** When something was last read, milliseconds since 1970. */
  readAt: v.fallback(count, 0),
  /** When the person said "not now", milliseconds since 1970. */
  dismissedAt: v.fallback(count, 0),
});

/** What decides when installing is offered, kept between visits. */
export type InstallMemory = Readonly<v.InferOutput<typeof memorySchema>>;

const KEY = 'inklens.install';

const MINUTE = 60_000; // milliseconds
/** What is read after so long a pause is another visit, whether the page was closed or not. */
const VISIT_PAUSE = 30 * MINUTE;
/** Somebody who comes a second time, or has read so many strings, may want to keep the app. */
const USEFUL_VISITS = 2;
const USEFUL_STRINGS = 3;
/** Somebody who said "not now" is left alone for so long. */
const PEACE = 30 * 24 * 60 * MINUTE;

/** @param storage throws where the browser keeps nothing */
export function loadInstallMemory(storage: () => Pick<Storage, 'getItem'>): InstallMemory {
  try {
    return parse(JSON.parse(storage().getItem(KEY) ?? '{}'));
  } catch {
    return parse({});
  }
}

export function saveInstallMemory(storage: () => Pick<Storage, 'setItem'>, memory: InstallMemory): void {
  try {
    storage().setItem(KEY, JSON.stringify(memory));
  } catch {
    // Where nothing is kept, each visit is the first.
  }
}

/** The same after some strings were read. */
export function afterReading(memory: InstallMemory, strings: number, now: number): InstallMemory {
  const visits = now - memory.readAt > VISIT_PAUSE ? memory.visits + 1 : memory.visits;
  return { ...memory, visits, strings: memory.strings + strings, readAt: now };
}

/** Whether this is a moment to offer it. */
export const isOfferDue = ({ visits, strings, dismissedAt }: InstallMemory, now: number): boolean =>
  (visits >= USEFUL_VISITS || strings >= USEFUL_STRINGS) && now - dismissedAt > PEACE;

const parse = (json: unknown): InstallMemory => v.parse(v.fallback(memorySchema, v.getFallbacks(memorySchema)), json);
