/**
 * A value as JSON for a message, cut off with … after `most` characters; `nothing` for undefined, and for what is nested too deep to be
 * written its kind.
 */
export function quoteValue(value: unknown, most = 60): string {
  const json = toJson(value);
  return json.length > most ? `${json.slice(0, most)}…` : json;
}

function toJson(value: unknown): string {
  try {
    return JSON.stringify(value) ?? 'nothing';
  } catch (error) {
    // JSON.parse has no limit of depth, JSON.stringify that of the stack.
    if (error instanceof RangeError) return Array.isArray(value) ? '[…]' : '{…}';
    throw error;
  }
}
