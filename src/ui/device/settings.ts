import * as v from 'valibot';
import { parseFormat } from '../../core/formats/parse-format.ts';
import type { Format } from '../../core/reading.ts';
import { LANGUAGE_CHOICES } from '../locale/languages.ts';
import { DEFAULT_THRESHOLD } from '../../reader/read-options.ts';

export const THEMES = ['system', 'light', 'dark', 'contrast'] as const;

/** How the app is drawn: as the device says, light, dark, or with high contrast. */
export type Theme = (typeof THEMES)[number];

const lensSchema = v.object({ deviceId: v.string(), label: v.string() });

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

/** Where the viewfinder stands, in shares of the room that it has. */
const regionSchema = v.object({ left: share, top: share, width: share, height: share });

const formatSchema = v.custom<Format>((spec) => typeof spec === 'string' && parseFormat(spec).ok);

/** Whatever is absent or no setting falls back to its default; the rest is kept. */
const settingsSchema = v.object({
  /** What is read, as `parseFormat` takes it. */
  format: v.fallback(formatSchema, 'digits'),
  /** The formats that were used, the latest first, each kind at most once: a meter with its size, a pattern with its places. */
  usedFormats: v.fallback(v.pipe(v.array(formatSchema), v.readonly()), []),
  /** Confidence under which a character is unsure, 0–1. */
  threshold: v.fallback(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), DEFAULT_THRESHOLD),
  theme: v.fallback(v.picklist(THEMES), 'system'),
  language: v.fallback(v.picklist(LANGUAGE_CHOICES), 'system'),
  /** The camera that was chosen; null for whichever the browser gives. */
  lens: v.fallback(v.nullable(lensSchema), null),
  /** Where the viewfinder stands, by format; where it usually does for those that are absent. */
  regions: v.fallback(v.pipe(v.record(v.string(), regionSchema), v.readonly()), {}),
  /** Whether a string that locks is heard, and felt. */
  sound: v.fallback(v.boolean(), true),
  vibration: v.fallback(v.boolean(), true),
  /** Whether strings are read aloud when they lock. */
  aloud: v.fallback(v.boolean(), false),
  /** Whether sounds guide somebody who does not see the viewfinder. */
  guidance: v.fallback(v.boolean(), false),
  /** Whether what was read is kept in the history, and a small picture with it. */
  keep: v.fallback(v.boolean(), true),
  thumbnails: v.fallback(v.boolean(), false),
  /** Whether characters that were put right are kept, to learn the person's hand: not without a yes. */
  keepCharacters: v.fallback(v.picklist(['ask', 'yes', 'no']), 'ask'),
  /** Whether the reader learns from those that are kept. */
  personal: v.fallback(v.boolean(), true),
  /** Whether each string that locks drops into a list. */
  listing: v.fallback(v.boolean(), false),
  /** Id of the list that strings are added to; null for none yet. */
  list: v.fallback(v.nullable(v.string()), null),
});

/** What the person chose, kept between visits. */
export type Settings = Readonly<v.InferOutput<typeof settingsSchema>>;

export const DEFAULT_SETTINGS: Settings = v.getFallbacks(settingsSchema);

const KEY = 'inklens.settings';

/** Reads what was kept. `storage` throws where the browser keeps nothing. */
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

const parseSettings = (json: unknown): Settings => v.parse(v.fallback(settingsSchema, DEFAULT_SETTINGS), json);
