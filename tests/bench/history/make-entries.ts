import type { Entry, KeptEntry } from '../../../src/core/history/entry.ts';
import type { Format } from '../../../src/core/reading.ts';

const FORMATS: readonly Format[] = ['zip', 'amount', 'date', 'phone', 'meter:5,1', 'digits', 'serial', 'card'];
const NOTES = ['', '', '', 'paid', 'Müller, second form', 'to be checked with the office in March'];
const STEP = 37 * 60_000; // milliseconds between entries: ten thousand in eight months
const THUMBNAIL_BYTES = 2048;

/** Entries as somebody gathers them, newest last; every fifth with a thumbnail. The same number gives the same ones. */
export function makeEntries(count: number, until: number): KeptEntry[] {
  return Array.from({ length: count }, (_, i) => {
    const text = String((i * 7_919_317) % 100_000_000).padStart(8, '0');
    const entry: Entry = {
      id: `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`,
      text,
      value: text,
      format: FORMATS[i % FORMATS.length],
      at: until - (count - i) * STEP,
      confidence: 0.5 + (i % 50) / 100,
      note: NOTES[i % NOTES.length],
    };
    const bytes = new Uint8Array(THUMBNAIL_BYTES).fill(i).buffer;
    return i % 5 === 0 ? { ...entry, thumbnail: { width: 96, height: 32, type: 'image/webp', bytes } } : entry;
  });
}
