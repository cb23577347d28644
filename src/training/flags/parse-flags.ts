import { parseArgs, type ParseArgsConfig } from 'node:util';
import { err, ok, type Result } from '../../core/result.ts';

type Options = NonNullable<ParseArgsConfig['options']>;
type Values<T extends Options> = ReturnType<typeof parseArgs<{ options: T }>>['values'];

/** The command line's flags; the error names the one that is unknown or lacks its value. */
export function parseFlags<T extends Options>(options: T): Result<Values<T>, string> {
  try {
    return ok(parseArgs<{ options: T }>({ options }).values);
  } catch (error) {
    return err(error instanceof Error ? error.message : String(error));
  }
}
