import type { AppFailure, FailureWords } from '../app/app-failure.ts';
import type { BrowserFamily } from '../device/browser-family.ts';
import { cameraWords } from './camera-words.ts';
import { pictureWords } from './picture-words.ts';
import { readerWords } from './reader-words.ts';
import { noWords } from './words.ts';

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
