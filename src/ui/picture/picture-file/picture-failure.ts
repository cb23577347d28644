/** Why a file could not be shown as a picture. */
export type PictureFailure =
  | { readonly kind: 'empty' } // not a single byte
  | { readonly kind: 'not-a-picture'; readonly name: string }
  | { readonly kind: 'cut-off'; readonly name: string } // the file ends before the picture does
  | { readonly kind: 'damaged'; readonly name: string } // it begins like a picture, but does not decode
  | { readonly kind: 'too-large'; readonly width: number; readonly height: number; readonly limit: number } // limit in megapixels
  | { readonly kind: 'not-copied'; readonly name: string; readonly message: string } // shown, but no copy of it for the reader
  | { readonly kind: 'not-fetched' } // the part of the app that knows picture formats did not come
  | { readonly kind: 'demo-missing' }; // the demo picture could not be fetched
