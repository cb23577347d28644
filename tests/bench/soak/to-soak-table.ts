import { toMarkdownTable } from '../write-section.ts';
import { judgeSoak, type SoakSample } from './soak-sample.ts';

const COLUMNS = ['minutes', 'frames', 'p50 ms', 'p95 ms', 'page MB', 'worker MB', 'nodes', 'listeners', 'documents', 'tensors', 'Mats'] as const; // prettier-ignore
const CELL = 11; // characters

export const soakHead = (): string => COLUMNS.map((name) => name.padStart(CELL)).join('');

/** One sample's row. */
export function soakRow({ minutes, frames, frame, pageHeap, workerHeap, ...counts }: SoakSample): string {
  const { nodes, listeners, documents, tensors, mats } = counts;
  const cells = [minutes.toFixed(1), frames, frame.p50.toFixed(1), frame.p95.toFixed(1), megabytes(pageHeap), megabytes(workerHeap), nodes, listeners, documents, tensors, mats]; // prettier-ignore
  return cells.map((cell) => String(cell).padStart(CELL)).join('');
}

/** How all went, as a Markdown table. */
export function toSoakTable(samples: readonly SoakSample[]): string {
  const rows = judgeSoak(samples).map(({ name, first, last, flat }) => {
    const show = (value: number): string =>
      name.endsWith('Heap') ? `${megabytes(value)} MB` : String(Math.round(10 * value) / 10);
    return [name, show(first), show(last), flat ? 'yes' : 'no'];
  });
  return toMarkdownTable(['what', 'first quarter', 'last quarter', 'flat'], rows);
}

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(2);
