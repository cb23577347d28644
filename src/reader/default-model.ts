/** The folder under `models/` that the app and the commands read with. */
export const DEFAULT_MODEL = 'inklens';
