/** Why a file is no picture that can be read. */
export interface PictureError {
  readonly kind:
    | 'not-found'
    | 'unreadable' // a folder, a device, no permission
    | 'empty' // no bytes
    | 'not-a-picture'
    | 'unsupported-format' // a picture, in a format that is not read
    | 'truncated' // the file ends too early
    | 'damaged' // begins like a picture and is none further on
    | 'too-large';
  readonly message: string;
}
