import * as v from 'valibot';
import type { HistoryChange } from './history.ts';

/** Tells of changes: the listeners of this tab, and those of the others. */
export interface ChangeChannel {
  readonly announce: (change: HistoryChange) => void;
  /** @returns stops it */
  readonly listen: (listener: (change: HistoryChange) => void) => () => void;
  readonly close: () => void;
}

/** Another tab may run another version of the app. */
const changeSchema = v.object({
  store: v.picklist(['entries', 'lists', 'meters', 'samples']),
  ids: v.exactOptional(v.array(v.string())),
});

/** Where the browser knows no BroadcastChannel, changes are told in this tab alone. */
export function openChangeChannel(name: string): ChangeChannel {
  const listeners = new Set<(change: HistoryChange) => void>();
  const tell = (change: HistoryChange): void => {
    for (const listener of [...listeners]) listener(change);
  };
  const connect = (): BroadcastChannel | undefined =>
    'BroadcastChannel' in globalThis ? new BroadcastChannel(name) : undefined;
  const channel = connect();
  let closed = false;
  channel?.addEventListener('message', ({ data }) => {
    const change = v.safeParse(changeSchema, data);
    if (change.success) tell(change.output);
  });
  return {
    announce: (change) => {
      // What was being written when this was closed is news to the others all the same.
      const open = closed ? connect() : channel;
      open?.postMessage(change);
      if (closed) open?.close();
      tell(change);
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      closed = true;
      channel?.close();
      listeners.clear();
    },
  };
}
