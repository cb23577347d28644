import type { ReadOptions } from '../../reader/read-options.ts';
import type { Settings } from '../device/settings.ts';

/** How the person has chosen to have pictures read. */
export const readingOptions = ({ format, threshold }: Settings): ReadOptions => ({ format, threshold });
