import type { EpochRecord, TrainingState } from '../state/training-state.ts';

/** After some steps: where the run is. Loss and accuracy are means over the epoch so far. */
export interface StepMessage {
  readonly type: 'step';
  readonly step: number;
  readonly loss: number;
  readonly accuracy: number;
}

/** The state within an epoch, to be kept. */
export interface CheckpointMessage {
  readonly type: 'checkpoint';
  readonly state: TrainingState;
}

/** An epoch is over; its numbers, and the state behind it. */
export type EpochMessage = EpochRecord & { readonly type: 'epoch'; readonly state: TrainingState };

/** Why a run ended: all epochs done, no better validation for long, the time is up, or the loss or the weights are no longer numbers. */
export type EndReason = 'done' | 'early-stop' | 'time-limit' | 'diverged';

export interface EndMessage {
  readonly type: 'end';
  readonly reason: EndReason;
  readonly step: number;
}

/** What the first worker tells of the run; the others only work. */
export type TrainWorkerMessage = StepMessage | CheckpointMessage | EpochMessage | EndMessage;
