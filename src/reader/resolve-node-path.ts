import { resolve } from 'node:path';

/**
 * The path that a name on the command line of the npm script `script` means. npm runs scripts in the package's folder,
 * wherever it was called from, and says in `INIT_CWD` where that was. Under another script, or none, the variable may
 * be a leftover of some npm further up: there a name means a file in the current folder.
 */
export function resolveNodePath(
  name: string,
  script: string,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): string {
  const calledFrom = environment['npm_lifecycle_event'] === script ? environment['INIT_CWD'] : undefined;
  return resolve(calledFrom ?? process.cwd(), name);
}
