import { msg, str } from '@lit/localize';
import type { FailureWords } from '../app/app-failure.ts';
import { formatNumber } from '../locale/format-number.ts';
import type { PictureFailure } from '../picture/picture-file/picture-failure.ts';
import { noWords, words, type Actions } from './words.ts';

const OTHER_PICTURE: Actions = ['read-picture', 'try-demo', 'start-camera'];

/** Why a picture can't be opened. */
export function pictureWords(failure: PictureFailure): FailureWords {
  switch (failure.kind) {
    case 'empty':
      return words(
        msg('This file is empty'),
        msg('There is not a single byte in it. Choose another picture.'),
        OTHER_PICTURE,
      );
    case 'not-a-picture':
      return words(
        msg('This is not a picture'),
        msg(
          str`${nameOf(failure.name)} is nothing that this browser can show as a picture. Choose a JPEG, PNG or WebP file.`,
        ),
        OTHER_PICTURE,
      );
    case 'cut-off':
      return words(
        msg('This picture is cut off'),
        msg(
          str`${nameOf(failure.name)} ends before the picture does: it was probably not copied or downloaded to its end.`,
        ),
        OTHER_PICTURE,
      );
    case 'damaged':
      return words(
        msg('This picture can’t be opened'),
        msg(str`${nameOf(failure.name)} looks like a picture, but is damaged or can’t be read any more.`),
        OTHER_PICTURE,
      );
    case 'too-large':
      return words(
        msg('This picture is too large'),
        msg(
          str`It has ${formatNumber(failure.width)} × ${formatNumber(failure.height)} pixels; this device reads up to ${formatNumber(failure.limit)} megapixels. Make it smaller, or cut out the part with the writing.`,
        ),
        OTHER_PICTURE,
      );
    case 'not-copied':
      return words(
        msg('This picture can’t be read now'),
        failure.name === ''
          ? msg(
              'The browser could not hand it to the reader: the device may be short of memory. Close other tabs and try again.',
            )
          : msg(
              str`The browser could not hand ${nameOf(failure.name)} to the reader: the device may be short of memory. Close other tabs and try again.`,
            ),
        ['try-again', 'read-picture', 'start-camera'],
        [],
        failure.message,
      );
    case 'not-fetched':
      return words(
        msg('This picture can’t be read now'),
        msg('A part of the app did not come. Check the network, then try again.'),
        OTHER_PICTURE,
      );
    case 'demo-missing':
      return words(
        msg('The demo picture is not there'),
        msg('It could not be fetched: the network may be down. Try again later, or use a picture of your own.'),
        ['try-again', 'read-picture', 'start-camera'],
      );
    default:
      return noWords(failure);
  }
}

const nameOf = (name: string): string => (name === '' ? msg('What was given') : msg(str`“${name}”`));
