import type { AppFailure, FailureWords } from './app-failure.ts';
import type { BrowserFamily } from './browser-family.ts';
import { cameraWords } from './failures/camera-words.ts';
import { pictureWords } from './failures/picture-words.ts';
import { readerWords } from './failures/reader-words.ts';
import { noWords } from './failures/words.ts';

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
