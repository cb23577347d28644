import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { err, ok, type Result } from '../../core/result.ts';
import { decodeTrainingState, encodeTrainingState } from './encode-state.ts';
import { DEFAULT_TRAINING_OPTIONS, type TrainingOptions } from '../run/training-options.ts';
import type { TrainingState } from './training-state.ts';
import { writeDurably } from '../write-durably.ts';

/** From epoch `from` on, the run was to end after `epochs`, or (above 0) `earlyStop` epochs without a better validation. */
export interface PlannedEpochs {
  readonly from: number;
  readonly epochs: number;
  readonly earlyStop: number;
}

/** A run as it was left: its state, and how it was planned up to there. */
export interface Checkpoint {
  readonly state: TrainingState;
  readonly plan: readonly PlannedEpochs[];
}

/** All that must be the same for a run to go on: flags, the crops' normaliser, and the data files' hashes. */
export type RunSettings = TrainingOptions & {
  readonly name: string;
  /** Model that the run began from; null where it began at random. */
  readonly from: string | null;
  /** SHA-256 of that model's weights, and of the teacher's; null without one. */
  readonly fromSha256: string | null;
  readonly teacherSha256: string | null;
  readonly normaliser: string;
  readonly data: readonly string[];
};

/** What may be another when a run goes on: nothing of it changes the steps so far. */
type Changeable = 'epochs' | 'earlyStop' | 'ship' | 'startShare' | 'timeLimit' | 'checkpointEvery';

/** How a run that begins is planned. */
export const beginPlan = ({ epochs, earlyStop }: TrainingOptions): readonly PlannedEpochs[] => [
  { from: 0, epochs, earlyStop },
];

const previousOf = (path: string): string => `${path}.previous`;

/** Where a checkpoint may be, best first: a `.part` is whole where the run was killed just before it was put in its place. */
const candidates = (path: string): readonly string[] => [path, `${path}.part`, previousOf(path)];

/** Writes a run's state and settings; the checkpoint before stays beside it, under another name. */
export async function writeCheckpoint(path: string, { state, plan }: Checkpoint, settings: RunSettings): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeDurably(path, encodeTrainingState(state, { ...settings, plan }), previousOf(path));
}

/**
 * Reads a run back to go on with it under the same settings, but for those that cannot change its steps so far: the plan then says from
 * where on. Where the newest checkpoint is damaged or not there, the one before. Errors: none of both can be read, or it is of a run with
 * other settings.
 */
export async function readCheckpoint(path: string, settings: RunSettings): Promise<Result<Checkpoint, string>> {
  const decoded = await decodeFirst(candidates(path));
  if (!decoded.ok) return err(`--resume: expected a checkpoint of "${settings.name}" at ${path}: ${decoded.error}`);
  const { plan: before, ...was } = complete(decoded.value.settings, settings);
  const [old, now] = [keepFixed(was), keepFixed(settings)];
  if (JSON.stringify(old) !== JSON.stringify(now)) {
    return err(`--resume: expected the flags of the run that is resumed, ${describeDifference(old, now)}`);
  }
  const { state } = decoded.value;
  const { epochs, earlyStop } = settings;
  const last = before.at(-1);
  const same = last?.epochs === epochs && last.earlyStop === earlyStop;
  return ok({ state, plan: same ? before : [...before, { from: state.epoch, epochs, earlyStop }] });
}

type Stored = RunSettings & { readonly plan: readonly PlannedEpochs[] };

/** The first that can be read; the error is the first one's. */
async function decodeFirst([path, ...others]: readonly string[]): Promise<
  Result<ReturnType<typeof decodeTrainingState>, string>
> {
  try {
    return ok(decodeTrainingState(await readFile(path)));
  } catch (error) {
    const next = others.length > 0 ? await decodeFirst(others) : undefined;
    return next?.ok ? next : err(error instanceof Error ? error.message : String(error));
  }
}

/** A run that was begun before an option was there had what is now its default; which weights a model had is taken to be those of today. */
function complete(settings: unknown, { fromSha256, teacherSha256 }: RunSettings): Stored {
  const stored = settings as Partial<Stored>;
  const options = { ...DEFAULT_TRAINING_OPTIONS, ...stored };
  const { earlyStop } = options;
  const plan = stored.plan ?? [{ from: 0, epochs: options.epochs }];
  return {
    name: '',
    from: null,
    fromSha256,
    teacherSha256,
    normaliser: '',
    data: [],
    ...options,
    crops: { ...DEFAULT_TRAINING_OPTIONS.crops, ...stored.crops },
    plan: plan.map((part) => ({ earlyStop, ...part })),
  };
}

/** What must stay, in one order whatever the order was. */
function keepFixed(settings: RunSettings): Readonly<Record<string, unknown>> {
  const {
    epochs: _,
    earlyStop: __,
    ship: ___,
    startShare: ____,
    timeLimit: _____,
    checkpointEvery: ______,
    ...fixed
  } = settings satisfies Record<Changeable, unknown>;
  return Object.fromEntries(Object.entries(fixed).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Only what differs: all settings would fill the screen. */
function describeDifference(old: Readonly<Record<string, unknown>>, now: Readonly<Record<string, unknown>>): string {
  const text = (value: unknown) => JSON.stringify(value) ?? 'nothing';
  const differing = Object.keys({ ...old, ...now }).filter((key) => text(old[key]) !== text(now[key]));
  const pick = (from: Readonly<Record<string, unknown>>) =>
    JSON.stringify(Object.fromEntries(differing.map((key) => [key, from[key] ?? null])));
  return `${pick(old)}, got ${pick(now)}`;
}
