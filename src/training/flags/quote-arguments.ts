const PLAIN = /^[\w@%+=:,./-]+$/;

/** A command line that a POSIX shell takes apart into these arguments again. */
export function quoteArguments(args: readonly string[]): string {
  return args.map((text) => (PLAIN.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`)).join(' ');
}
