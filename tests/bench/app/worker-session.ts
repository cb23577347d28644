import type { CDPSession } from 'playwright-core';
import { noteMemories } from './note-memories.ts';

/** What a worker of the page keeps in memory, bytes, after its rubbish was collected. */
export interface WorkerHeap {
  /** Objects of JavaScript. */
  readonly script: number;
  /** Memories of WebAssembly. */
  readonly wasm: number;
  readonly total: number;
}

interface Attached {
  readonly sessionId: string;
  readonly targetInfo: { readonly type: string };
  readonly waitingForDebugger: boolean;
}

interface Evaluated<T> {
  readonly result: { readonly value: T };
  readonly exceptionDetails?: { readonly text: string };
}

/** Speaks to the page's worker by the browser's own debugging protocol; the build knows nothing of it. */
export class WorkerSession {
  readonly #session: CDPSession;
  readonly #id: string;
  #last = 0;

  private constructor(session: CDPSession, id: string) {
    this.#session = session;
    this.#id = id;
  }

  /** Stops the first worker that the page makes from now on before it runs, and attaches to it. */
  static async await(session: CDPSession): Promise<{ readonly attached: Promise<WorkerSession> }> {
    const attached = new Promise<WorkerSession>((resolve, reject) => {
      session.on('Target.attachedToTarget', ({ sessionId, targetInfo, waitingForDebugger }: Attached) => {
        const worker = new WorkerSession(session, sessionId);
        const start = async (): Promise<void> => {
          if (targetInfo.type === 'worker')
            await worker.#evaluate(`globalThis.__name = (value) => value; (${noteMemories.toString()})()`);
          if (waitingForDebugger) await worker.#send('Runtime.runIfWaitingForDebugger');
          if (targetInfo.type === 'worker') resolve(worker);
        };
        start().catch(reject);
      });
    });
    await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: false });
    return { attached };
  }

  async heap(): Promise<WorkerHeap> {
    await this.#send('HeapProfiler.collectGarbage');
    const { usedSize: script } = await this.#send<{ usedSize: number }>('Runtime.getHeapUsage');
    const wasm = await this.#evaluate<number>('wasmBytes()');
    return { script, wasm, total: script + wasm };
  }

  async #evaluate<T>(expression: string): Promise<T> {
    const { result, exceptionDetails } = await this.#send<Evaluated<T>>('Runtime.evaluate', {
      expression,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(`in the worker: ${exceptionDetails.text}`);
    return result.value;
  }

  #send<T>(method: string, params: object = {}): Promise<T> {
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      const hear = ({ sessionId, message }: { sessionId: string; message: string }): void => {
        const answer = JSON.parse(message) as { id?: number; result?: T; error?: { message: string } };
        if (sessionId !== this.#id || answer.id !== id) return;
        this.#session.off('Target.receivedMessageFromTarget', hear);
        if (answer.error) reject(new Error(`${method}: ${answer.error.message}`));
        else resolve(answer.result as T);
      };
      this.#session.on('Target.receivedMessageFromTarget', hear);
      const message = JSON.stringify({ id, method, params });
      this.#session.send('Target.sendMessageToTarget', { sessionId: this.#id, message }).catch(reject);
    });
  }
}
