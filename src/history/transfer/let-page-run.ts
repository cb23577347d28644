/**
 * Lets everything that waits for this thread run first: input, painting, timers. By a message, which no browser holds back as it does timers
 * that follow each other.
 */
export const letPageRun = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
