import type { FromWorker, ToWorker } from '../../../src/reader/protocol.ts';

/**
 * A worker on the other end of a real message channel: what goes through is cloned and comes later, as with a
 * real one. Pictures do not exist in Node, so the frame of a `read` stays here, and is noted as transferred or not.
 */
export class ChannelWorker extends EventTarget {
  /** What the page said, in order. */
  readonly heard: ToWorker[] = [];
  /** Frames that were in the list of what is to be transferred. */
  readonly transferred: unknown[] = [];
  terminated = false;
  readonly #channel = new MessageChannel();

  constructor() {
    super();
    this.#channel.port1.onmessage = (event: MessageEvent<FromWorker>) => {
      this.dispatchEvent(new MessageEvent('message', { data: event.data }));
    };
  }

  /** The page's side, as `Worker` has it. */
  postMessage(message: ToWorker, transfer: readonly unknown[]): void {
    if (this.terminated) return;
    this.heard.push(message);
    this.transferred.push(...transfer);
  }

  terminate(): void {
    this.terminated = true;
    this.#channel.port1.close();
    this.#channel.port2.close();
  }

  /** The worker's side. Resolves when the page has heard it. */
  async say(message: FromWorker): Promise<void> {
    this.#channel.port2.postMessage(message);
    // Ports deliver in tasks of their own, which run before a timer does that is set afterwards.
    await new Promise((resolve) => setTimeout(resolve, 5));
  }

  /** What a browser does when a worker throws, or does not start at all. */
  die(message: string): void {
    this.dispatchEvent(Object.assign(new Event('error', { cancelable: true }), { message }));
  }

  asWorker(): Worker {
    return this as unknown as Worker;
  }
}
