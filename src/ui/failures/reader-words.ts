import { msg } from '@lit/localize';
import type { ReaderFailure } from '../../reader/protocol.ts';
import type { FailureWords } from '../app/app-failure.ts';
import { noWords, words, type Actions } from './words.ts';

/** Why the reader does not read. */
export function readerWords(failure: ReaderFailure): FailureWords {
  const again: Actions = ['try-again', 'reload'];
  const fetchAgain: Actions = ['try-again', 'fetch-again'];
  switch (failure.kind) {
    case 'opencv-failed':
      return words(
        msg('The reader did not load'),
        msg('The part that finds writing could not be fetched or started. Check the network and try again.'),
        fetchAgain,
        [],
        failure.message,
      );
    case 'opencv-corrupt':
      return words(
        msg('The reader is damaged'),
        msg(
          'The part that finds writing is incomplete or changed. Reloading fetches it again, once there is a network.',
        ),
        ['fetch-again', 'try-again'],
        [],
        failure.message,
      );
    case 'model-failed':
      return words(
        msg('The reader did not load'),
        msg('The net that knows handwriting could not be fetched. Check the network and try again.'),
        fetchAgain,
        [],
        failure.message,
      );
    case 'model-corrupt':
      return words(
        msg('The reader is damaged'),
        msg(
          'The net that knows handwriting is incomplete or changed. Reloading fetches it again, once there is a network.',
        ),
        ['fetch-again', 'try-again'],
        [],
        failure.message,
      );
    case 'backend-failed':
      return words(
        msg('The reader does not run here'),
        msg('None of the ways to run the net gave the right answers on this device. An up-to-date browser may help.'),
        again,
        [],
        failure.message,
      );
    case 'read-failed':
      return words(
        msg('Reading went wrong'),
        msg('This picture could not be read; another one may.'),
        ['try-again', 'read-picture', 'start-camera'],
        [],
        failure.message,
      );
    case 'worker-failed':
      return words(
        msg('The reader stopped'),
        msg(
          'It did not start, or stopped and could not be started again. The device may be short of memory: close other tabs and try again.',
        ),
        again,
        [],
        failure.message,
      );
    default:
      return noWords(failure.kind);
  }
}
