import type { HistoryController } from '../history-controller.ts';

/** What the history's screen may ask of what is kept. */
export type HistoryDoor = Pick<HistoryController, 'ask' | 'retry' | 'startOver'>;
