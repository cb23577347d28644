import { isAbsolute, join } from 'node:path';

/**
 * Where downloads are kept: `$XDG_CACHE_HOME/inklens`, else `~/.cache/inklens`. A relative `XDG_CACHE_HOME` is passed
 * over, as the XDG Base Directory Specification asks.
 */
export function cacheFolder(env: Readonly<Record<string, string | undefined>>, home: string): string {
  const base = env['XDG_CACHE_HOME'];
  return base !== undefined && isAbsolute(base) ? join(base, 'inklens') : join(home, '.cache', 'inklens');
}
