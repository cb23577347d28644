import type { CameraFailure } from '../camera/camera-failure.ts';
import type { ReaderFailure } from '../reader/protocol.ts';
import { allowCameraSteps } from './allow-camera-steps.ts';
import type { AppFailure, FailureAction, FailureWords } from './app-failure.ts';
import type { BrowserFamily } from './browser-family.ts';
import type { PictureFailure } from './picture-file/picture-failure.ts';

type Actions = readonly [FailureAction, ...FailureAction[]];

const WITHOUT_CAMERA: Actions = ['read-picture', 'try-demo'];
const CAMERA_AGAIN: Actions = ['try-again', 'read-picture', 'try-demo'];
const OTHER_PICTURE: Actions = ['read-picture', 'try-demo', 'start-camera'];

/** Says what happened and what to do, for every failure there is. */
export function failureWords(failure: AppFailure, family: BrowserFamily): FailureWords {
  switch (failure.area) {
    case 'camera':
      return cameraWords(failure.failure, family);
    case 'picture':
      return pictureWords(failure.failure);
    case 'reader':
      return readerWords(failure.failure);
    default:
      return noWords(failure);
  }
}

function cameraWords(failure: CameraFailure, family: BrowserFamily): FailureWords {
  switch (failure.kind) {
    case 'insecure-context':
      return words(
        'This page may not use a camera',
        'Browsers give the camera only to pages opened over HTTPS. Open this page by its https:// address, or read a picture instead.',
        WITHOUT_CAMERA,
      );
    case 'unsupported':
      return words(
        'This browser has no camera access',
        'Open this page in an up-to-date Chrome, Edge, Firefox or Safari, or read a picture instead.',
        WITHOUT_CAMERA,
      );
    case 'no-camera':
      return words('No camera found', 'Connect a camera and try again, or read a picture instead.', CAMERA_AGAIN);
    case 'denied':
      return failure.bySystem
        ? words(
            'The camera is switched off for this browser',
            'The operating system refused it: allow your browser to use the camera in the system’s privacy settings.',
            CAMERA_AGAIN,
          )
        : words(
            'The camera was not allowed',
            'Inklens reads with the camera and sends nothing anywhere. To allow it:',
            CAMERA_AGAIN,
            allowCameraSteps(family),
          );
    case 'dismissed':
      return words(
        'The camera was not allowed yet',
        'The browser’s question was closed without an answer. Try again and choose Allow.',
        CAMERA_AGAIN,
      );
    case 'in-use':
      return words(
        'The camera is busy',
        'Another app or tab seems to be using it. Close that one and try again.',
        CAMERA_AGAIN,
      );
    case 'overconstrained':
      return words(
        'This camera does not fit',
        'It gives no picture that Inklens can use. Try again with another camera, or read a picture instead.',
        CAMERA_AGAIN,
        [],
        failure.constraint,
      );
    case 'unplugged':
      return words(
        'The camera went away',
        'It was disconnected or taken over while it was in use. Connect it again and try again.',
        CAMERA_AGAIN,
      );
    case 'unknown':
      return words(
        'The camera did not start',
        'Try again; if that does not help, restart the browser.',
        CAMERA_AGAIN,
        [],
        failure.message,
      );
    default:
      return noWords(failure);
  }
}

function pictureWords(failure: PictureFailure): FailureWords {
  switch (failure.kind) {
    case 'empty':
      return words('This file is empty', 'There is not a single byte in it. Choose another picture.', OTHER_PICTURE);
    case 'not-a-picture':
      return words(
        'This is not a picture',
        `${nameOf(failure.name)} is nothing that this browser can show as a picture. Choose a JPEG, PNG or WebP file.`,
        OTHER_PICTURE,
      );
    case 'cut-off':
      return words(
        'This picture is cut off',
        `${nameOf(failure.name)} ends before the picture does: it was probably not copied or downloaded to its end.`,
        OTHER_PICTURE,
      );
    case 'damaged':
      return words(
        'This picture can’t be opened',
        `${nameOf(failure.name)} looks like a picture, but is damaged or can’t be read any more.`,
        OTHER_PICTURE,
      );
    case 'too-large':
      return words(
        'This picture is too large',
        `It has ${count(failure.width)} × ${count(failure.height)} pixels; this device reads up to ${failure.limit} megapixels. Make it smaller, or cut out the part with the writing.`,
        OTHER_PICTURE,
      );
    case 'not-copied':
      return words(
        'This picture can’t be read now',
        `The browser could not hand ${failure.name === '' ? 'it' : nameOf(failure.name)} to the reader: the device may be short of memory. Close other tabs and try again.`,
        ['try-again', 'read-picture', 'start-camera'],
        [],
        failure.message,
      );
    case 'demo-missing':
      return words(
        'The demo picture is not there',
        'It could not be fetched: the network may be down. Try again later, or use a picture of your own.',
        ['try-again', 'read-picture', 'start-camera'],
      );
    default:
      return noWords(failure);
  }
}

function readerWords(failure: ReaderFailure): FailureWords {
  const again: Actions = ['try-again', 'reload'];
  const fetchAgain: Actions = ['try-again', 'fetch-again'];
  switch (failure.kind) {
    case 'opencv-failed':
      return words(
        'The reader did not load',
        'The part that finds writing could not be fetched or started. Check the network and try again.',
        fetchAgain,
        [],
        failure.message,
      );
    case 'model-failed':
      return words(
        'The reader did not load',
        'The net that knows handwriting could not be fetched. Check the network and try again.',
        fetchAgain,
        [],
        failure.message,
      );
    case 'model-corrupt':
      return words(
        'The reader is damaged',
        'The net that knows handwriting arrived incomplete or changed. Reloading fetches it again.',
        ['fetch-again', 'try-again'],
        [],
        failure.message,
      );
    case 'backend-failed':
      return words(
        'The reader does not run here',
        'None of the ways to run the net gave the right answers on this device. An up-to-date browser may help.',
        again,
        [],
        failure.message,
      );
    case 'read-failed':
      return words(
        'Reading went wrong',
        'This picture could not be read; another one may.',
        ['try-again', 'read-picture', 'start-camera'],
        [],
        failure.message,
      );
    case 'worker-failed':
      return words(
        'The reader stopped',
        'It did not start, or stopped and could not be started again. The device may be short of memory: close other tabs and try again.',
        again,
        [],
        failure.message,
      );
    default:
      return noWords(failure.kind);
  }
}

const words = (
  title: string,
  text: string,
  actions: Actions,
  steps: readonly string[] = [],
  detail = '',
): FailureWords => ({
  title,
  text,
  steps,
  actions,
  detail,
});

const nameOf = (name: string): string => (name === '' ? 'What was given' : `“${name}”`);

const count = (value: number): string => value.toLocaleString('en');

function noWords(failure: never): never {
  throw new Error(`no words for failure ${JSON.stringify(failure)}`);
}
