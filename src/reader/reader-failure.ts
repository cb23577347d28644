/** Why the reader can't work, or could not read this one picture. */
export interface ReaderFailure {
  readonly kind:
    | 'opencv-failed' // OpenCV.js could not be fetched or compiled
    | 'opencv-corrupt' // its file is there, but is not what the build made
    | 'model-failed' // a file of the model could not be fetched
    | 'model-corrupt' // the model's files are there, but are not what the build made, or the card says
    | 'backend-failed' // no tfjs backend started and gave the right answers
    | 'read-failed' // this picture could not be read; the next one may
    | 'worker-failed'; // the worker itself stopped
  readonly message: string;
}
