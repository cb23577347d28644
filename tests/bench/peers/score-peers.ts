import { spreadOf, type Spread } from '../app/spread.ts';
import { withoutSpace } from '../parse-labels.ts';
import { toMarkdownTable } from '../write-section.ts';
import { scorePicture } from '../score-picture.ts';
import type { PeerRun, ReaderName } from './run-peers.ts';

/** How one reader did on one set of pictures. */
export interface PeerScore {
  readonly set: string;
  readonly reader: ReaderName;
  readonly pictures: number;
  /** Share of the true strings that were read exactly, and edits for each true character. */
  readonly right: number;
  readonly cer: number;
  /** Milliseconds for a picture. */
  readonly time: Spread;
}

/** Scores all runs, set by set. What a reader says beside digits does not count against it: only digits are asked for. */
export function scorePeers(runs: readonly PeerRun[]): readonly PeerScore[] {
  const sets = [...new Set(runs.flatMap(({ trials }) => trials.map(({ picture }) => picture.set)))];
  return sets.flatMap((set) =>
    runs.map(({ reader, trials }): PeerScore => {
      const own = trials.filter(({ picture }) => picture.set === set);
      const scores = own.map(({ picture, read }) => scorePicture(picture.truth, digitsOf(read)));
      const sum = (key: 'strings' | 'right' | 'characters' | 'edits'): number =>
        scores.reduce((total, score) => total + score[key], 0);
      return {
        set,
        reader,
        pictures: own.length,
        right: sum('right') / sum('strings'),
        cer: sum('edits') / sum('characters'),
        time: spreadOf(own.map(({ ms }) => ms)),
      };
    }),
  );
}

const digitsOf = (read: readonly string[]): string[] => withoutSpace(read.map((text) => text.replace(/\D/g, '')));

/** The scores as a Markdown table. `times` is against Inklens on the same pictures. */
export function toPeerTable(scores: readonly PeerScore[], runs: readonly PeerRun[]): string {
  const ours = new Map(scores.filter(({ reader }) => reader === 'Inklens').map(({ set, time }) => [set, time.p50]));
  const rows = scores.map(({ set, reader, pictures, right, cer, time }) => {
    const times = time.p50 / (ours.get(set) ?? NaN);
    return [
      set,
      pictures,
      reader,
      `${(100 * right).toFixed(0)} %`,
      cer.toFixed(3),
      time.p50.toFixed(0),
      time.p95.toFixed(0),
      times.toFixed(1),
    ];
  });
  const loads = runs.map(({ reader, bytes, loading }) => [
    reader,
    (bytes / 1e6).toFixed(2),
    (loading / 1000).toFixed(1),
  ]);
  return [
    toMarkdownTable(['pictures', 'n', 'reader', 'strings right', 'CER', 'p50, ms', 'p95, ms', 'times'], rows),
    toMarkdownTable(['reader', 'brotli, MB', 'loading, s'], loads),
  ].join('\n\n');
}
