/** One of the device's cameras. Phones have several on a side, and the browser's first is often the wrong one (mebjas/html5-qrcode#608). */
export interface Lens {
  /** The browser's name of it; some browsers forget it when their storage is cleared. */
  readonly deviceId: string;
  /** The system's name of it, as it stands. */
  readonly label: string;
}
