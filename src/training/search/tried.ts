import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { err, ok, type Result } from '../../core/result.ts';
import { writeDurably } from '../write-durably.ts';
import type { Configuration } from './draw-configuration.ts';
import { formatPercent } from './format-percent.ts';
import { formatTable } from './format-table.ts';

/** One configuration and what came of it. */
export interface TriedConfiguration extends Configuration {
  /** From 1 on, in the order in which they were drawn. */
  readonly trial: number;
  readonly megaFlop: number;
  /** One for each rung it took part in. */
  readonly rungs: readonly TriedRung[];
}

/** What a configuration had reached at the end of a rung. */
export interface TriedRung {
  readonly epochs: number;
  /** Share of the validation characters read rightly, mean over classes, 0–1; null where the loss was no number any more. */
  readonly validation: number | null;
}

/** A search: what it was asked, and all that it has tried. */
export interface Tried {
  readonly settings: Readonly<Record<string, unknown>>;
  readonly trials: readonly TriedConfiguration[];
}

/** Writes `tried.json` and, for people, `tried.md`. */
export async function writeTried(folder: string, tried: Tried): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeDurably(join(folder, 'tried.json'), `${JSON.stringify(tried, null, 2)}\n`);
  await writeDurably(join(folder, 'tried.md'), formatTried(tried));
}

/** What an earlier search left in the folder; nothing where there was none. Errors: a damaged file, a search of other settings. */
export async function readTried(
  folder: string,
  settings: Tried['settings'],
): Promise<Result<readonly TriedConfiguration[], string>> {
  const path = join(folder, 'tried.json');
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch {
    return ok([]);
  }
  let found: Partial<Tried> | null;
  try {
    found = JSON.parse(text) as Partial<Tried> | null;
  } catch {
    return err(`--out: ${path}: expected JSON that an earlier search wrote, got something else`);
  }
  const [was, now] = [found?.settings, settings].map((value) => JSON.stringify(value));
  if (was !== now) return err(`--out: ${path} is of another search: expected ${now}, got ${was}`);
  return ok(found?.trials ?? []);
}

/** Frees the disk of the state of a trial that does not go on. */
export async function forgetTrial(path: string): Promise<void> {
  await rm(path, { force: true });
}

/** The best at the top: who got further, then who was better there. */
function formatTried({ trials }: Tried): string {
  const last = ({ rungs }: TriedConfiguration): number => rungs.at(-1)?.validation ?? -1;
  const ranked = trials
    .filter(({ rungs }) => rungs.length > 0)
    .sort((a, b) => b.rungs.length - a.rungs.length || last(b) - last(a));
  const most = Math.max(0, ...ranked.map(({ rungs }) => rungs.length));
  const epochs = ranked.at(0)?.rungs.map((rung) => `${rung.epochs} epoch${rung.epochs > 1 ? 's' : ''}`) ?? [];
  return formatTable(
    ['trial', 'learning rate', 'width', 'dropout', 'distortion', 'MFLOP', ...epochs],
    ranked.map(({ trial, learningRate, width, dropout, distortion, megaFlop, rungs }) => [
      String(trial),
      String(learningRate),
      String(width),
      dropout === null ? 'its own' : String(dropout),
      String(distortion),
      megaFlop.toFixed(1),
      ...Array.from({ length: most }, (_, i) => (i < rungs.length ? formatShare(rungs[i].validation) : '')),
    ]),
  );
}

const formatShare = (share: number | null): string => (share === null ? 'diverged' : formatPercent(share));
