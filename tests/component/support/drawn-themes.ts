import { THEMES } from '../../../src/ui/device/settings.ts';

/** Each theme that has colours of its own: “system” is light or dark. */
export const DRAWN_THEMES = THEMES.filter((theme) => theme !== 'system');
