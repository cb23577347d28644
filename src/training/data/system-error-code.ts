/** Node's code of a system or zlib error (`ENOENT`, `Z_BUF_ERROR`); looks through `cause`, where `fetch` hides it. */
export function systemErrorCode(thrown: unknown): string | undefined {
  if (!(thrown instanceof Error)) return undefined;
  if ('code' in thrown && typeof thrown.code === 'string') return thrown.code;
  return systemErrorCode(thrown.cause);
}
