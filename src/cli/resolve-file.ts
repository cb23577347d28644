import { resolve } from 'node:path';

/**
 * The path that a name on the command line means. npm runs scripts in the package's folder, wherever it was called
 * from, and says in `INIT_CWD` where that was. Elsewhere the variable may be a leftover of some npm further up.
 */
export function resolveFile(name: string, environment: NodeJS.ProcessEnv): string {
  const calledFrom = environment['npm_lifecycle_event'] === 'read' ? environment['INIT_CWD'] : undefined;
  return resolve(calledFrom ?? process.cwd(), name);
}
