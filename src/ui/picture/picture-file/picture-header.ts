/** What a picture file says of itself, found without decoding it. */
export interface PictureHeader {
  readonly format: 'jpeg' | 'png' | 'webp' | 'gif' | 'bmp' | 'avif' | 'heic';
  /** Pixels as stored, before any turn that EXIF asks for; 0 where the file ends before it says so. */
  readonly width: number;
  readonly height: number;
  /** False where the file ends before the picture does. */
  readonly complete: boolean;
}
