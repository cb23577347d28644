import { msg } from '@lit/localize';
import type { CameraFailure } from '../../camera/camera-failure.ts';
import { allowCameraSteps } from '../live/allow-camera-steps.ts';
import type { FailureWords } from '../app/app-failure.ts';
import type { BrowserFamily } from '../device/browser-family.ts';
import { noWords, words, type Actions } from './words.ts';

const WITHOUT_CAMERA: Actions = ['read-picture', 'try-demo'];
const CAMERA_AGAIN: Actions = ['try-again', 'read-picture', 'try-demo'];

/** Why there is no picture of the camera. */
export function cameraWords(failure: CameraFailure, family: BrowserFamily): FailureWords {
  switch (failure.kind) {
    case 'insecure-context':
      return words(
        msg('This page may not use a camera'),
        msg(
          'Browsers give the camera only to pages opened over HTTPS. Open this page by its https:// address, or read a picture instead.',
        ),
        WITHOUT_CAMERA,
      );
    case 'unsupported':
      return words(
        msg('This browser has no camera access'),
        msg('Open this page in an up-to-date Chrome, Edge, Firefox or Safari, or read a picture instead.'),
        WITHOUT_CAMERA,
      );
    case 'no-camera':
      return words(
        msg('No camera found'),
        msg('Connect a camera and try again, or read a picture instead.'),
        CAMERA_AGAIN,
      );
    case 'denied':
      return failure.bySystem
        ? words(
            msg('The camera is switched off for this browser'),
            msg(
              'The operating system refused it: allow your browser to use the camera in the system’s privacy settings.',
            ),
            CAMERA_AGAIN,
          )
        : words(
            msg('The camera was not allowed'),
            msg('Inklens reads with the camera and sends nothing anywhere. To allow it:'),
            CAMERA_AGAIN,
            allowCameraSteps(family),
          );
    case 'dismissed':
      return words(
        msg('The camera was not allowed yet'),
        msg('The browser’s question was closed without an answer. Try again and choose Allow.'),
        CAMERA_AGAIN,
      );
    case 'in-use':
      return words(
        msg('The camera is busy'),
        msg('Another app or tab seems to be using it. Close that one and try again.'),
        CAMERA_AGAIN,
      );
    case 'overconstrained':
      return words(
        msg('This camera does not fit'),
        msg('It gives no picture that Inklens can use. Try again with another camera, or read a picture instead.'),
        CAMERA_AGAIN,
        [],
        failure.constraint,
      );
    case 'unplugged':
      return words(
        msg('The camera went away'),
        msg('It was disconnected or taken over while it was in use. Connect it again and try again.'),
        CAMERA_AGAIN,
      );
    case 'unknown':
      return words(
        msg('The camera did not start'),
        msg('Try again; if that does not help, restart the browser.'),
        CAMERA_AGAIN,
        [],
        failure.message,
      );
    default:
      return noWords(failure);
  }
}
