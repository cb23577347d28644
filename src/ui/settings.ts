import { parseFormat } from '../core/formats/parse-format.ts';
import type { Format } from '../core/reading.ts';
import { DEFAULT_THRESHOLD } from '../reader/read-options.ts';

/** What the person chose, kept between visits. */
export interface Settings {
  readonly format: Format;
  /** 0–1. */
  readonly threshold: number;
}

export const DEFAULT_SETTINGS: Settings = { format: 'digits', threshold: DEFAULT_THRESHOLD };

const KEY = 'inklens.settings';

/** Reads what was kept; whatever is absent or no setting falls back to its default. `storage` throws where the browser keeps nothing. */
export function loadSettings(storage: () => Pick<Storage, 'getItem'>): Settings {
  try {
    return parseSettings(JSON.parse(storage().getItem(KEY) ?? 'null'));
  } catch {
    return DEFAULT_SETTINGS;
  }
}

/** Keeps the settings for the next visit, where the browser lets it. */
export function saveSettings(storage: () => Pick<Storage, 'setItem'>, settings: Settings): void {
  try {
    storage().setItem(KEY, JSON.stringify(settings));
  } catch {
    // Private windows and full storage: this visit goes on with the settings as they are.
  }
}

function parseSettings(json: unknown): Settings {
  const kept = typeof json === 'object' && json !== null ? (json as Record<string, unknown>) : {};
  const { format: spec, threshold } = kept;
  const format = typeof spec === 'string' ? parseFormat(spec) : undefined;
  const valid = typeof threshold === 'number' && threshold >= 0 && threshold <= 1;
  return {
    format: format?.ok ? format.value.spec : DEFAULT_SETTINGS.format,
    threshold: valid ? threshold : DEFAULT_SETTINGS.threshold,
  };
}
