import type { Door } from './door.ts';
import { EXIF } from './doors/exif.ts';
import { FORMATS } from './doors/formats.ts';
import { HISTORY_IMPORT } from './doors/history-import.ts';
import { KEPT_SETTINGS } from './doors/kept-settings.ts';
import { MODEL_CARDS } from './doors/model-cards.ts';
import { MODEL_TOPOLOGY } from './doors/model-topology.ts';
import { PICTURE_FILES } from './doors/picture-files.ts';
import { PICTURE_HEADERS } from './doors/picture-headers.ts';
import { PIXEL_LIMITS } from './doors/pixel-limits.ts';
import { READER } from './doors/reader.ts';
import { SHARED_PICTURES } from './doors/shared-pictures.ts';
import { TRAINING_DATA } from './doors/training-data.ts';

/** All ways by which something that others made comes in. */
export const DOORS: readonly Door[] = [
  PICTURE_FILES,
  PICTURE_HEADERS,
  PIXEL_LIMITS,
  EXIF,
  READER,
  MODEL_CARDS,
  MODEL_TOPOLOGY,
  HISTORY_IMPORT,
  KEPT_SETTINGS,
  SHARED_PICTURES,
  FORMATS,
  TRAINING_DATA,
];
