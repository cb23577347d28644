/**
 * Runs the command `name`, whose `main` tells the exit code. Whatever is thrown, in `main` or outside of it, becomes one
 * line on stderr and exit code 1. Its hooks must stand before TensorFlow.js starts: the wasm backend hooks uncaught exceptions
 * too, and throws them again out of one minified line, which Node then prints in full.
 */
export async function runNodeCommand(name: string, main: () => Promise<number>): Promise<void> {
  const stop = (error: unknown): never => {
    process.stderr.write(`${name}: ${oneLine(error)}\n`);
    process.exit(1);
  };
  process.on('uncaughtException', stop);
  process.on('unhandledRejection', stop);
  try {
    process.exitCode = await main();
  } catch (error) {
    stop(error);
  }
}

/** What an exception says, without its stack: libraries like to spread a message over several lines. */
export const oneLine = (error: unknown): string =>
  String(error)
    .trim()
    .replace(/\s*\n\s*/g, '; ');
